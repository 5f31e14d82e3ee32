"""Headers and signatures of comments: what they are made of, in all the ways of sites."""
