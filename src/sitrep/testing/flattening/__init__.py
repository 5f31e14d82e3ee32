"""Pages as a crawl leaves them, written line by line together with the truth about them."""
