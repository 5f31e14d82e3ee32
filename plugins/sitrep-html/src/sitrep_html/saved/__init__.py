"""What the bytes of a saved page say before its markup is read: encoding, headers, when it was fetched and where."""
