"""Working groups: named parts of a roster, to whom questions can be put."""
