import { strToU8, zipSync } from "fflate";

const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

const relationships = (
  ...list: readonly (readonly [id: string, kind: string, target: string, mode?: string])[]
) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([id, kind, target, mode]) =>
        `<Relationship Id="${id}" Type="${R}/${kind}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`,
    )
    .join("")}</Relationships>`;

const PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/xl/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>`,
  "_rels/.rels": relationships(["rId1", "officeDocument", "/xl/workbook.xml"]),
  "xl/workbook.xml": `<workbook xmlns="${S}" xmlns:r="${R}"><workbookPr date1904="1"/><sheets><sheet name="Old" sheetId="4" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": relationships(
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "styles", "styles.xml"],
    ["rId3", "sharedStrings", "sharedStrings.xml"],
    ["rId4", "theme", "theme/theme1.xml"],
    ["rId5", "vbaProject", "vbaProject.bin"],
  ),
  "xl/vbaProject.bin": "macros",
  "xl/theme/theme1.xml": `<a:theme xmlns:a="${A}" name="FOREIGN"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`,
  "xl/sharedStrings.xml": `<x:sst xmlns:x="${S}"><x:si><x:r><x:t xml:space="preserve">rich </x:t></x:r><x:r><x:rPr><x:b/></x:rPr><x:t>text</x:t></x:r><x:rPh sb="0" eb="1"><x:t>phonetic</x:t></x:rPh></x:si></x:sst>`,
  "xl/styles.xml": `<styleSheet xmlns="${S}"><fonts><font><sz val="11"/><color theme="1"/><name val="Calibri"/></font><font><sz val="10"/><color indexed="10"/><name val="Arial"/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.3999755851924192"/></patternFill></fill></fills><borders><border/></borders><cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="1" fillId="1" borderId="0"/></cellXfs><dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>`,
  "xl/worksheets/sheet1.xml": `<worksheet xmlns="${S}" xmlns:r="${R}"><sheetData>
<row r="1"><c r="A1" t="s"><v>0</v></c><c t="inlineStr"><is><t>inline</t></is></c><c r="C1" t="d"><v>2022-08-30T12:00:00</v></c><c r="D1" s="1"><v>43341</v></c><c r="E1" t="e"><v>#N/A</v></c></row>
<row><c r="A2"><f t="shared" ref="A2:A4" si="0">B2*$C$1</f><v>1</v></c><c r="D2"><f t="array" ref="D2:D3">TRANSPOSE(A2:B2)</f><v>1</v></c></row>
<row><c r="A3"><f t="shared" si="0"/><v>2</v></c><c r="D3"><v>2</v></c></row>
<row><c r="A4"><f t="shared" si="0"/><v>3</v></c></row>
<row r="5"><c r="A5" s="2"><v>1</v></c></row></sheetData><conditionalFormatting sqref="A1:A4 C1"><cfRule type="top10" dxfId="0" priority="1" rank="3"/><cfRule type="iconSet" priority="2"><iconSet iconSet="3Arrows"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="num" val="67"/></iconSet></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="A9"><formula1>"a,b"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" r:id="rId7"/></hyperlinks><pageSetup orientation="landscape"/><drawing r:id="rId1"/><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="m"><x14:cfRule type="iconSet" priority="3" id="{1}"><x14:iconSet iconSet="3Stars"/></x14:cfRule><xm:sqref>E1</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>`,
  "xl/worksheets/_rels/sheet1.xml.rels": relationships(
    ["rId1", "drawing", "../drawings/drawing9.xml"],
    ["rId7", "hyperlink", "https://example.org/", "External"],
  ),
  "xl/drawings/drawing9.xml": `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="${A}" xmlns:r="${R}"><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/></xdr:nvGraphicFramePr><a:graphic><a:graphicData uri="${C}"><c:chart xmlns:c="${C}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame></xdr:twoCellAnchor><xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col></xdr:from><xdr:ext cx="1" cy="1"/><xdr:pic><xdr:blipFill><a:blip r:embed="rId2"/></xdr:blipFill></xdr:pic></xdr:oneCellAnchor></xdr:wsDr>`,
  "xl/drawings/_rels/drawing9.xml.rels": relationships(
    ["rId1", "chart", "../charts/chart1.xml"],
    ["rId2", "image", "../media/image1.png"],
  ),
  "xl/charts/chart1.xml": `<c:chartSpace xmlns:c="${C}" xmlns:a="${A}"><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Old </a:t></a:r><a:r><a:t>chart</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:val><c:numRef><c:f>Old!$A$2:$A$4</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/></c:catAx><c:valAx><c:axId val="2"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`,
};

/** A small file as other programs write them: prefixes, shared formulas, the calendar of 1904, a picture, a theme. */
export function foreignFile(): Uint8Array {
  const parts = Object.fromEntries(Object.entries(PARTS).map(([path, text]) => [path, strToU8(text)]));
  return zipSync({ ...parts, "xl/media/image1.png": new Uint8Array([137, 80, 78, 71]) });
}
