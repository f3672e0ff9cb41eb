"""Write the site as files that open from a folder or any static host; ``write_site.write_site`` is the way in."""
