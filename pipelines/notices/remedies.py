"""What to do about each kind of incident, in a sentence."""

from pipelines.store.incidents import Incident, IncidentKind

REMEDIES: dict[IncidentKind, str] = {
    "degraded": "Nothing is lost, and no absence was noted. If it lasts for three crawls, `queconste doctor {source}`.",
    "changed": "Run `queconste doctor {source}`: it shows the last good page beside the first other one.",
    "blocked": "Open the site in a browser; ask it for leave, or set `schedule: never`. Never work around a block.",
    "empty": "Open the start page in a browser. If petitions are there, run `queconste doctor {source}`.",
    "failed": "Wait: it is tried again by itself. After a day, open the site, and see `queconste runs --issues {run}`.",
    "did not run": "See whether the timer runs (`systemctl list-timers`), and `journalctl -u queconste-crawl`.",
    "backup": "Run `queconste backup` by hand and read what it says; see `journalctl -u queconste-backup`.",
    "disk": "Make room or move the archive to a larger disk; crawls end when nothing can be written.",
    "damage": "Run `queconste verify` and restore the files that it names from a backup. Keep the damaged ones.",
    "notices": "Correct `notices:` in sources.yml, then try it with `queconste notify --test`.",
}


def remedy(incident: Incident) -> str:
    """Say what to do about an incident."""
    run = "RUN" if incident.run is None else incident.run
    return REMEDIES[incident.kind].format(source=incident.source or "SOURCE", run=run)
