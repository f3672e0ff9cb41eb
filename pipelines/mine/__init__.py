"""Mine petitions and alerts from Common Crawl and from any heap of WARC, WET and WACZ files, on many machines."""
