"""The parts of the HTML report; its template, styles and script lie beside them."""
