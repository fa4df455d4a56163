#!/usr/bin/env python3
"""Writes the names of the IANA time zones with their present rules as a Swift file: zone_tables.py OUTFILE

Needs the package tzdata (pip install tzdata) or the system's zone files. The rule is the last line of a zone's file (RFC 9636,
section 3.3), with the names of its times left out: standard offset, and where there is a summer time its offset, start and end.
"""
import importlib.resources
import re
import sys
import zoneinfo

WIDTH = 132
AREAS = ('Africa', 'America', 'Antarctica', 'Arctic', 'Asia', 'Atlantic', 'Australia', 'Brazil', 'Canada', 'Chile', 'Etc', 'Europe',
         'Indian', 'Mexico', 'Pacific', 'US')
NAME = r'(?:<[^>]*>|[A-Za-z]+)'
TIME = r'([+-]?\d+)(?::(\d+))?(?::\d+)?'
RULE = re.compile(rf'^{NAME}{TIME}(?:{NAME}(?:{TIME})?,M([\d.]+)(?:/{TIME})?,M([\d.]+)(?:/{TIME})?)?$')


def minutes(hours, rest, otherwise=None):
    if hours is None:
        return otherwise
    sign = -1 if hours.startswith('-') else 1
    return sign * (abs(int(hours)) * 60 + int(rest or 0))


def rule(text):
    m = RULE.match(text)
    if not m:
        raise SystemExit(f'a rule of a new kind: {text}')
    standard = -minutes(m[1], m[2])
    if not m[5]:
        return str(standard)
    summer = -minutes(m[3], m[4], -(standard + 60))
    return f'{standard} {summer} {m[5]}/{minutes(m[6], m[7], 120)} {m[8]}/{minutes(m[9], m[10], 120)}'


def footer(name):
    path = importlib.resources.files('tzdata').joinpath('zoneinfo', *name.split('/'))
    return path.read_bytes().rstrip(b'\n').rsplit(b'\n', 1)[1].decode()


def main():
    zones = {}
    for name in sorted(zoneinfo.available_timezones()):
        if name.split('/')[0] in AREAS and '/' in name:
            zones.setdefault(rule(footer(name)), []).append(name.lower())
    lines = []
    for text, names in sorted(zones.items(), key=lambda item: int(item[0].split()[0])):
        line = f'{text}:'
        for name in names:
            if len(line) + 1 + len(name) > WIDTH - 10:
                lines.append(line + ' \\')
                line = '    ' + name
            else:
                line += ' ' + name
        lines.append(line)
    with open(sys.argv[1], 'w') as out:
        out.write('// Written by Tools/zone_tables.py; not edited by hand.\n\n')
        out.write('/// The rules that the time zones of the IANA database follow at present, and the names of the zones of each, in lower case.\n')
        out.write('///\n/// A line: minutes east of UTC; where there is a summer time those of it, and its start and end as month, week and\n')
        out.write('/// weekday of POSIX, with the minute of the day; a colon; names.\n')
        out.write('enum ZoneData {\n    static let rules = """\n')
        for line in lines:
            out.write(f'        {line}\n')
        out.write('        """\n}\n')


main()
