"""Hold feeds against RFC 4287 and what feed validators warn of, by a schema and by rules that a schema cannot say."""

import re
from collections import Counter
from urllib.parse import urlsplit

from lxml import etree

ATOM = "http://www.w3.org/2005/Atom"
_NS = {"a": ATOM}
# RFC 3339, with a zone; RFC 4287 asks for capital T and Z.
_TIME = re.compile(r"\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_URN = re.compile(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
# What a feed and an entry may have, and how often, in any order.
_SCHEMA = f"""
<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="{ATOM}"
         datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><element name="feed"><ref name="common"/><interleave>
    <ref name="id"/><ref name="title"/><ref name="updated"/><oneOrMore><ref name="author"/></oneOrMore>
    <optional><element name="subtitle"><ref name="plain"/></element></optional>
    <oneOrMore><ref name="link"/></oneOrMore><zeroOrMore><ref name="entry"/></zeroOrMore>
  </interleave></element></start>
  <define name="entry"><element name="entry"><ref name="common"/><interleave>
    <ref name="id"/><ref name="title"/><ref name="updated"/><zeroOrMore><ref name="author"/></zeroOrMore>
    <oneOrMore><ref name="link"/></oneOrMore><element name="summary"><ref name="plain"/></element>
  </interleave></element></define>
  <define name="id"><element name="id"><data type="anyURI"/></element></define>
  <define name="title"><element name="title"><ref name="plain"/></element></define>
  <define name="updated"><element name="updated"><data type="dateTime"/></element></define>
  <define name="plain"><ref name="common"/>
    <optional><attribute name="type" ns=""><value>text</value></attribute></optional>
    <data type="string"><param name="minLength">1</param></data></define>
  <define name="author"><element name="author"><interleave><element name="name"><text/></element>
    <optional><element name="uri"><data type="anyURI"/></element></optional></interleave></element></define>
  <define name="link"><element name="link"><attribute name="rel" ns=""/><attribute name="type" ns=""/>
    <attribute name="href" ns=""><data type="anyURI"/></attribute></element></define>
  <define name="common"><optional><attribute name="xml:lang"><data type="language"/></attribute></optional></define>
</grammar>
"""


def check_feed(xml: bytes, url: str) -> etree._Element:
    """Fail unless a feed answered at ``url`` keeps all rules; returns it as parsed."""
    root = etree.fromstring(xml)
    etree.RelaxNG(etree.fromstring(_SCHEMA)).assertValid(root)
    entries = root.findall("a:entry", _NS)
    assert len(entries) <= 50
    times = [_time(element) for element in (root, *entries)]
    assert times[0] == max(times[1:], default=times[0])
    ids = Counter(element.findtext("a:id", namespaces=_NS) or "" for element in (root, *entries))
    assert all(_URN.fullmatch(each) for each in ids)
    assert max(ids.values()) == 1
    assert [link.get("href") for link in root.findall("a:link[@rel='self']", _NS)] == [url]
    for element in (root, *entries):
        kinds = Counter((link.get("rel"), link.get("type")) for link in element.findall("a:link", _NS))
        assert max(kinds.values()) == 1
        assert kinds["alternate", "text/html"] == 1
    addresses = [link.get("href") or "" for link in root.iter(f"{{{ATOM}}}link")]
    assert all(urlsplit(each).scheme in ("http", "https") and urlsplit(each).netloc for each in addresses)
    for title in root.iter(f"{{{ATOM}}}title"):
        assert not re.search(r"<[a-z/]", title.text or ""), "a title without type is plain text"
    return root


def _time(element: etree._Element) -> str:
    text = element.findtext("a:updated", namespaces=_NS) or ""
    assert _TIME.fullmatch(text), text
    return text
