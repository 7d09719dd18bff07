#!/usr/bin/env bash
# Writes the comment of a check on its pull request, or writes it anew. All values come in by name.
set -euo pipefail
cd "$(dirname "$0")"

# The pull request is the open one of this very commit; the report is not asked.
number=$(gh api --method GET "repos/$REPOSITORY/pulls" -f state=open -f head="$OWNER:$BRANCH" |
    python3 comment.py number "$COMMIT")
if [ -z "$number" ]; then
    echo "No open pull request is at this commit any more."
    exit 0
fi

body=$(python3 comment.py body "$REPORT" "$RUN")
mine=$(gh api --method GET "repos/$REPOSITORY/issues/$number/comments" -f per_page=100 |
    python3 comment.py mine)
if [ -n "$mine" ]; then
    gh api --method PATCH "repos/$REPOSITORY/issues/comments/$mine" -f body="$body" --silent
else
    gh api --method POST "repos/$REPOSITORY/issues/$number/comments" -f body="$body" --silent
fi
