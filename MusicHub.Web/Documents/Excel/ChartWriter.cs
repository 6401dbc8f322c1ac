using DocumentFormat.OpenXml.Drawing.Spreadsheet;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace MusicHub.Web.Documents.Excel;

/// <summary>Places native charts on a sheet, each with its title and alternative text.</summary>
internal static class ChartWriter
{
    private const int EmuPerPixel = 9_525;
    private const int Width = 620;

    public static void Add(WorksheetPart sheet, IReadOnlyList<PlacedChart> charts)
    {
        var drawings = sheet.AddNewPart<DrawingsPart>();
        var drawing = new WorksheetDrawing();
        for (var i = 0; i < charts.Count; i++)
        {
            var part = drawings.AddNewPart<ChartPart>();
            part.ChartSpace = ChartSpaces.For(charts[i]);
            drawing.Append(Anchor(charts[i], (uint)i + 1, drawings.GetIdOfPart(part)));
        }
        drawings.WorksheetDrawing = drawing;

        var reference = new S.Drawing { Id = sheet.GetIdOfPart(drawings) };
        // The schema has drawings before these.
        var after = sheet.Worksheet.Elements().FirstOrDefault(e => e is S.LegacyDrawing or S.TableParts or S.WorksheetExtensionList);
        if (after is null)
            sheet.Worksheet.Append(reference);
        else
            sheet.Worksheet.InsertBefore(reference, after);
    }

    private static OneCellAnchor Anchor(PlacedChart chart, uint id, string relationship) => new(
        new FromMarker(
            new ColumnId(Text(chart.Column)), new ColumnOffset("0"), new RowId(Text(chart.Row)), new RowOffset("0")),
        new Extent { Cx = Width * EmuPerPixel, Cy = chart.Height * EmuPerPixel },
        new GraphicFrame(
            new NonVisualGraphicFrameProperties(
                new NonVisualDrawingProperties
                {
                    Id = id + 1,
                    Name = $"Chart {id}",
                    Title = XmlText.Allowed(chart.Chart.Title),
                    Description = XmlText.Allowed(chart.Chart.AlternativeText),
                },
                new NonVisualGraphicFrameDrawingProperties()),
            new Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = relationship })
            {
                Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart",
            }))
        { Macro = "" },
        new ClientData());

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
