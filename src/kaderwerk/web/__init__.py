"""The application in the browser: pages that show what readers return, each behind its permission."""
