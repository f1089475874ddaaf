#!/bin/sh
# Fills the templates in, as the official image does at its start, for an nginx that is installed some other way.
# Usage: render.sh FOLDER, mostly /etc/nginx/conf.d
set -eu
folder=${1:?usage: render.sh FOLDER}
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
. "$here/15-console.envsh"
# What comes out holds the secret.
umask 077
names=$(awk 'BEGIN { for (name in ENVIRON) if (name ~ /^CONSOLE_/) printf "${%s} ", name }')
cd "$here/templates"
find . -name '*.template' | while read -r template; do
    target=$folder/${template%.template}
    mkdir -p "$(dirname "$target")"
    rm -f "$target"
    envsubst "$names" < "$template" > "$target"
done
