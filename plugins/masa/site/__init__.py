"""The thin adapter to MkDocs: its plugins, and running a build. Nothing else imports MkDocs."""
