// Whoever may need help now, by the words of a search. Which words those are the page says.
import { plain } from "./search-words.js";

export function helpBy({ helpWords, calmWords, privateWords, helpSubject, privateSubject, helpKind }) {
  const begins = (starts, text) => starts.split("|").some((start) => ` ${text} `.includes(` ${start}`));
  // Words of worry in any form, but not in phrases of everyday work: a yearly report reports no harm.
  const calmed = (text) => calmWords.split("|").reduce((left, calm) => left.replaceAll(` ${calm} `, " "), ` ${text} `);
  const isUrgent = (query) => begins(helpWords, calmed(plain(query)));
  // Whoever wants to leave no trace is first told how.
  const isPrivate = (query) => begins(privateWords, plain(query));
  // The subject and the kind of the page that is to lead the results, if any is.
  const subject = (query) => (isPrivate(query) ? privateSubject : isUrgent(query) ? helpSubject : "");
  return { isUrgent, helpFor: (query) => (subject(query) ? { subject: subject(query), kind: helpKind } : null) };
}
