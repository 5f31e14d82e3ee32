"""Headers and signatures of comments, in all the ways of sites, and the section that they show."""
