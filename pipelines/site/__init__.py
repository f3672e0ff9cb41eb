"""The public site: read-only queries, charts and formatting for what Datasette serves."""

from pipelines.site.units_library import spare_dask

spare_dask()  # before any module of the site imports Datasette
