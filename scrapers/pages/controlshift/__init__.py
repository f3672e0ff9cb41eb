"""ControlShift pages: listings and petitions, from public JSON, HTML of any markup, and text in every layout kept."""
