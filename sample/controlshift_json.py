"""Write the public JSON of a ControlShift site for a day, field by field as the platform names them."""

from typing import Any

from sample.content import parameterize, site
from sample.history import Shown

_STYLES = ("original", "hero", "form", "horizontal", "open_graph")


def petition(shown: Shown, base: str) -> dict[str, Any]:
    """`/petitions/SLUG.json`."""
    life = shown.life
    return {
        "id": life.id,
        "title": shown.title,
        "slug": life.slug,
        "who": life.target,
        "what": life.what,
        "rich_what": rich(life.what),
        "why": shown.why,
        "rich_why": rich(shown.why),
        "created_at": _created_at(shown),
        "updated_at": _updated_at(shown),
        "delivery_details": None,
        "administered_at": _updated_at(shown),
        "source": None,
        "alias": life.alias,
        "categories": [{"name": _categories()[slug]["en"], "slug": slug} for slug in life.categories],
        "ended_story": None,
        **_ending(shown),
        "goal": shown.goal,
        "effort": life.effort and {"title": effort_title(life.effort), "slug": life.effort},
        "partnership": life.partnership and {"title": partnership_title(life.partnership), "slug": life.partnership},
        "resized_image_url": image(shown, base, "hero"),
        "image_url": image(shown, base, "original"),
        "creator_name": life.creator,
        "signature_count": shown.signatures,
        "location": _location(shown),
        "sample": True,
    }


def result(shown: Shown, base: str) -> dict[str, Any]:
    """One petition in the results of a category, a partnership, an effort, a search or the featured ones."""
    life = shown.life
    return {
        "slug": life.slug,
        "url": f"{base}/petitions/{life.slug}",
        "title": shown.title,
        "who": life.target,
        "what": life.what,
        "why": shown.why,
        "admin_status": "good",
        "signature_count": shown.signatures,
        "goal": shown.goal,
        "creator_name": life.creator,
        "locale": life.language,
        **_ending(shown),
        "created_at": _created_at(shown),
        "updated_at": _updated_at(shown),
        "image_url": image(shown, base, "hero"),
        "additional_image_sizes_url": [{"style": style, "url": image(shown, base, style)} for style in _STYLES],
        "target": {
            "name": life.target,
            "slug": parameterize(life.target),
            "context": "",
            "location": _location(shown),
        },
    }


def categories(everything: list[Shown], base: str) -> list[dict[str, Any]]:
    """`/categories.json`."""
    found = []
    for slug, names in _categories().items():
        members = [shown for shown in everything if slug in shown.life.categories]
        found.append(
            {
                "category_name": names["en"],
                "category_count": len(members),
                "slug": slug,
                "url": f"{base}/categories/{slug}.json",
                "signature_count": sum(shown.signatures for shown in members),
                "locales": {"es": names["es"]},
            }
        )
    return found


def paged(name: str, members: list[Shown], base: str, *, page: int, per_page: int) -> dict[str, Any]:
    """`/categories/SLUG.json` and `/partnerships/SLUG/petitions.json`."""
    total = max(-(-len(members) // per_page), 1)
    return {
        "current_page": page,
        "total_pages": total,
        "previous_page": page - 1 if page > 1 else None,
        "next_page": page + 1 if page < total else None,
        "name": name,
        "results": [result(shown, base) for shown in members[(page - 1) * per_page : page * per_page]],
        "sample": True,
    }


def entries(members: list[Shown], base: str, path: str, *, page: int, per_page: int = 10) -> dict[str, Any]:
    """`/petitions/featured.json` and `/petitions/search.json`; ``path`` ends where the page number belongs."""
    total = max(-(-len(members) // per_page), 1)

    def link(number: int) -> str:
        return f"{base}{path}page={number}"

    return {
        "meta": {"total_pages": total, "total_entries": len(members), "per_page": per_page},
        "data": [result(shown, base) for shown in members[(page - 1) * per_page : page * per_page]],
        "links": {
            "self": link(page),
            "first": link(1),
            "prev": link(page - 1) if page > 1 else None,
            "next": link(page + 1) if page < total else None,
            "last": link(total),
        },
        "sample": True,
    }


def efforts(everything: list[Shown], base: str) -> dict[str, Any]:
    """`/efforts.json`."""
    found = []
    for slug, about in site()["controlshift"]["efforts"].items():
        members = [shown for shown in everything if shown.life.effort == slug]
        found.append(
            {
                "slug": slug,
                "url": f"{base}/efforts/{slug}.json",
                "title": about["title"],
                "description": about["description"],
                "image_url": None,
                "petitions_count": len(members),
                "signature_count": sum(shown.signatures for shown in members),
                "goal": about["goal"],
                "search_method": "closest",
            }
        )
    return {
        "meta": {"count": len(found), "page": 1, "per_page": 10, "total_pages": 1},
        "data": found,
        "sample": True,
    }


def effort(slug: str, members: list[Shown], base: str) -> dict[str, Any]:
    """`/efforts/SLUG.json`."""
    about = site()["controlshift"]["efforts"][slug]
    return {
        "title": about["title"]["en"],
        "slug": slug,
        "description": about["description"],
        "goal": about["goal"],
        "signature_count": sum(shown.signatures for shown in members),
        "petitions": [result(shown, base) for shown in members],
        "sample": True,
    }


def rich(text: str) -> str:
    """Plain paragraphs as the platform's rich text.

    >>> rich("Water & light.\\n\\nNow.")
    '<div>Water &amp; light.<br><br>Now.</div>'
    """
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<div>{escaped.replace(chr(10), '<br>')}</div>"


def image(shown: Shown, base: str, style: str) -> str:
    """The address of a petition's picture; its number is the petition's own."""
    return f"{base}/petitions/images/{shown.life.id}/{style}/picture.svg"


def effort_title(slug: str) -> str:
    title: str = site()["controlshift"]["efforts"][slug]["title"]["en"]
    return title


def partnership_title(slug: str) -> str:
    title: str = site()["controlshift"]["partnerships"][slug]
    return title


def _categories() -> dict[str, dict[str, str]]:
    names: dict[str, dict[str, str]] = site()["controlshift"]["categories"]
    return names


def _ending(shown: Shown) -> dict[str, Any]:
    """An open petition has two facts, an ended one five."""
    facts: dict[str, Any] = {"successful": shown.won, "ended": shown.ended}
    if shown.ended and shown.life.ended:
        story = shown.life.ended.story
        facts |= {"ended_story": story, "ended_type": shown.life.ended.how, "ended_reason": story}
    return facts


def _location(shown: Shown) -> dict[str, str] | None:
    """Every seventh petition states its place, including an invented street that must never be stored."""
    if shown.life.id % 7:
        return None
    return {
        "query": "Marlow City",
        "latitude": "0.0",
        "longitude": "0.0",
        "street": "Alder Court",
        "street_number": "41",
        "postal_code": "00000",
        "country": "US",
        "region": "",
        "venue": "",
        "created_at": _created_at(shown),
    }


def _created_at(shown: Shown) -> str:
    number = shown.life.id
    return f"{shown.life.created}T{number * 7 % 24:02}:{number * 13 % 60:02}:{number * 17 % 60:02}Z"


def _updated_at(shown: Shown) -> str:
    return _created_at(shown) if shown.updated == shown.life.created else f"{shown.updated}T18:30:00Z"
