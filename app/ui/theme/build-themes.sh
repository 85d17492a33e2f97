#!/bin/sh
# Writes one stylesheet per theme in designsystemet.config.json. Run after every change there and after
# every upgrade of the design system; commit what it writes, and edit nothing in it by hand.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp designsystemet.config.json "$work/"
bin=$(cd ../../.. && pwd)/node_modules/.bin
(cd "$work" && "$bin/designsystemet" tokens create --config designsystemet.config.json &&
  "$bin/designsystemet" tokens build --tokens .tokens --out-dir build --config designsystemet.config.json)
cp "$work"/build/*.css .
