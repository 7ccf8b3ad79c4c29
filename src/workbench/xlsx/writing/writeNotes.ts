import type { NoteData } from "../../book/bookData.ts";
import { cellAddress } from "../../../xlsx/cellAddress.ts";
import { toXstring, xml, xmlText, XML_HEADER } from "../../../xlsx/xml/xmlText.ts";

/** The comments part: what the notes say. */
export function writeNotes(notes: readonly NoteData[]): string {
  const comments = notes.map(({ row, column, text }) =>
    xml(
      "comment",
      { ref: cellAddress(row, column), authorId: 0 },
      xml("text", {}, xmlText("t", toXstring(text))),
    ),
  );
  return (
    XML_HEADER +
    xml(
      "comments",
      { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" },
      xml("authors", {}, xml("author", {}, "")),
      xml("commentList", {}, comments),
    )
  );
}

/** The VML drawing Excel wants beside them: where each note's box is. */
export function writeNoteShapes(notes: readonly NoteData[]): string {
  const shapes = notes.map(({ row, column, text }, i) => {
    const lines = Math.min(20, Math.max(4, text.split("\n").length + Math.ceil(text.length / 40)));
    const anchor = [column + 1, 15, row, 2, column + 4, 15, row + lines, 4].join(", ");
    return xml(
      "v:shape",
      {
        id: `_x0000_s${1025 + i}`,
        type: "#_x0000_t202",
        style: "position:absolute;visibility:hidden",
        fillcolor: "#ffffe1",
        "o:insetmode": "auto",
      },
      xml("v:fill", { color2: "#ffffe1" }),
      xml("v:textbox", { style: "mso-direction-alt:auto" }, xml("div", { style: "text-align:left" })),
      xml(
        "x:ClientData",
        { ObjectType: "Note" },
        xml("x:MoveWithCells"),
        xml("x:SizeWithCells"),
        xml("x:Anchor", {}, anchor),
        xml("x:AutoFill", {}, "False"),
        xml("x:Row", {}, String(row)),
        xml("x:Column", {}, String(column)),
      ),
    );
  });
  const layout = xml("o:shapelayout", { "v:ext": "edit" }, xml("o:idmap", { "v:ext": "edit", data: "1" }));
  const type = xml(
    "v:shapetype",
    { id: "_x0000_t202", coordsize: "21600,21600", "o:spt": "202", path: "m,l,21600r21600,l21600,xe" },
    xml("v:stroke", { joinstyle: "miter" }),
    xml("v:path", { gradientshapeok: "t", "o:connecttype": "rect" }),
  );
  const attributes = {
    "xmlns:v": "urn:schemas-microsoft-com:vml",
    "xmlns:o": "urn:schemas-microsoft-com:office:office",
    "xmlns:x": "urn:schemas-microsoft-com:office:excel",
  };
  return xml("xml", attributes, layout, type, shapes);
}
