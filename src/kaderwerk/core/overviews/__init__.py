"""The overviews of the BBV: what a perspective comes to in the layout that the law asks for."""
