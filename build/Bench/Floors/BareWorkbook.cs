using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace MusicHub.Bench.Floors;

/// <summary>The Open XML SDK's streaming writer: texts and numbers into cells without any format.</summary>
internal static class BareWorkbook
{
    public static void Write(Stream output, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var document = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        var sheet = workbook.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(sheet))
        {
            writer.WriteStartElement(new Worksheet());
            writer.WriteStartElement(new SheetData());
            foreach (var row in rows)
            {
                writer.WriteStartElement(new Row());
                foreach (var value in row)
                    writer.WriteElement(Cell(value));
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        using var main = OpenXmlWriter.Create(workbook);
        main.WriteStartElement(new Workbook());
        main.WriteStartElement(new Sheets());
        main.WriteElement(new Sheet { Name = "Schools", SheetId = 1, Id = workbook.GetIdOfPart(sheet) });
        main.WriteEndElement();
        main.WriteEndElement();
    }

    private static Cell Cell(object? value) => value switch
    {
        null => new Cell(),
        int number => new Cell { DataType = CellValues.Number, CellValue = new CellValue(number) },
        DateOnly day => new Cell { DataType = CellValues.Number, CellValue = new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)) },
        _ => new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text((string)value)) },
    };
}
