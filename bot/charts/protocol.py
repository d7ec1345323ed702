"""What goes between the bot and its chart process.

A request is one pickle: the chart module's name and the data for its `draw`. An answer is the header below
and then the picture, or the class name of the exception that came instead. The exception's text stays in the
process that draws: it may quote what people wrote.
"""

import struct

HEADER = struct.Struct(">?I")
"""Whether a picture was drawn, and how many bytes follow."""
