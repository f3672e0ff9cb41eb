def write_search(conn, folder, places): return 0
