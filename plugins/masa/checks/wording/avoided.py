"""Words and phrases that have a plainer one, after the words to avoid in the style of GOV.UK.

Words that are right in this field are left out: foster, collaborate, refer, safeguard.
"""

from __future__ import annotations

from typing import NamedTuple


class Avoided(NamedTuple):
    """``words``: forms with commas between them. ``instead``: what goes after “Write”.

    ``unless`` are words that make it right when they follow at once; ``then`` are words of which
    one must follow within three.
    """

    words: str
    instead: str
    unless: str = ""
    then: str = ""


_GAINS = "outcomes improvement improvements change changes impact priorities results benefits value"

AVOIDED: tuple[Avoided, ...] = (
    Avoided("actioned, actioning", "“do” or “done”"),
    Avoided("aforementioned", "“this” or “these”"),
    Avoided("amongst", "“among”"),
    Avoided("ascertain, ascertains, ascertained, ascertaining", "“find out”"),
    Avoided("at this moment in time, at this point in time", "“now”"),
    Avoided("cascade, cascades, cascaded, cascading", "“pass on”"),
    Avoided("click here", "where the link leads"),
    Avoided("commence, commences, commenced, commencing", "“begin” or “start”"),
    Avoided("deliver, delivers, delivered, delivering", "what is done", then=_GAINS),
    Avoided("dialogue, dialogues", "“talk”"),
    Avoided("drive, drives, driving", "what is done", then=f"forward {_GAINS}"),
    Avoided("due to the fact that", "“because”"),
    Avoided("empower, empowers, empowered, empowering", "what somebody can do or decide then"),
    Avoided("endeavour, endeavours, endeavoured, endeavouring", "“try”"),
    Avoided("expedite, expedites, expedited, expediting", "“hurry” or “speed up”"),
    Avoided(
        "facilitate, facilitates, facilitated, facilitating, facilitation",
        "“help”, “run” or “make possible”",
    ),
    Avoided("going forward", "“from now on”, or leave it out"),
    Avoided(
        "hard to reach, hard-to-reach",
        "who is not reached yet",
        then="children communities families groups parents people",
    ),
    Avoided("hereby, herein, hereto, herewith", "it without this word"),
    Avoided("holistic, holistically", "“whole”, or what is looked at together"),
    Avoided("impacted, impacting", "“affect”"),
    Avoided("impactful", "what changes because of it"),
    Avoided("in excess of", "“more than”"),
    Avoided("in order to", "“to”"),
    Avoided("in relation to, in respect of", "“about” or “for”"),
    Avoided("in the event of, in the event that", "“if”"),
    Avoided("incentivise, incentivises, incentivised, incentivising", "“encourage”"),
    Avoided("inter alia", "“among others”"),
    Avoided(
        "key",
        "“main” or “important”, or leave it out",
        unless="worker workers stage stages safe safes ring fob and for in is of on or to",
    ),
    Avoided("learnings", "“lessons” or “what we learned”"),
    Avoided("leverage, leverages, leveraged, leveraging", "“use”"),
    Avoided("liaise, liaises, liaised, liaising", "“talk to” or “work with”"),
    Avoided(
        "on a daily basis, on a weekly basis, on a monthly basis, on a regular basis, "
        "on an annual basis, on a yearly basis",
        "how often it is: “every day”",
    ),
    Avoided("one-stop shop, one-stop shops", "what people can do there"),
    Avoided("overarching", "it without this word"),
    Avoided("per annum", "“a year”"),
    Avoided("pertaining to", "“about”"),
    Avoided("prior to", "“before”"),
    Avoided("pursuant to", "“under”"),
    Avoided("ring-fence, ring-fenced, ring-fencing, ringfence, ringfenced", "“keep for”"),
    Avoided("robust, robustly, robustness", "what makes it strong"),
    Avoided("service user, service users", "who they are: children, parents, patients"),
    Avoided("signpost, signposts, signposted, signposting", "“tell people where to find”"),
    Avoided("stakeholder, stakeholders", "who they are"),
    Avoided("streamline, streamlines, streamlined, streamlining", "“make simpler”"),
    Avoided("synergy, synergies", "what works better together"),
    Avoided("tackle, tackles, tackled, tackling", "“stop”, “reduce” or “deal with”"),
    Avoided("terminate, terminates, terminated, terminating, termination", "“end”"),
    Avoided("thereafter, thereof, thereto, therewith", "it without this word"),
    Avoided("upskill, upskills, upskilled, upskilling", "“train”"),
    Avoided(
        "utilise, utilises, utilised, utilising, utilisation, utilize, utilized, utilizing",
        "“use”",
    ),
    Avoided("whilst", "“while”"),
    Avoided("with regard to, with regards to, with respect to", "“about”"),
    Avoided("workstream, workstreams", "“work”"),
)
