using System.Globalization;
using System.Text;

namespace MusicHub.Web.Documents.Excel;

/// <summary>
/// A list as CSV that Excel opens by a double click: UTF-8 with its mark, CRLF, dates as 2025-11-06, money and numbers
/// without signs or separators. Text that looks like a formula gets a leading apostrophe.
/// </summary>
public static class CsvExport
{
    private const string LineEnd = "\r\n";

    /// <summary>Writes row by row, never more than a few kilobytes in memory; the stream stays open.</summary>
    public static async Task WriteAsync<T>(
        Stream output, IReadOnlyList<ExportColumn<T>> columns, IAsyncEnumerable<T> rows, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 16_384, leaveOpen: true);
        var line = new StringBuilder();
        AppendLine(line, columns.Select(c => Text(c.Header)));
        await writer.WriteAsync(line, cancellation);
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            line.Clear();
            AppendLine(line, columns.Select(c => Field(c, row)));
            await writer.WriteAsync(line, cancellation);
        }
    }

    private static string Field<T>(ExportColumn<T> column, T row)
    {
        var cell = column.Cell(row);
        return cell.Content switch
        {
            CellContent.Empty => "",
            CellContent.Text => Text(cell.Text!),
            CellContent.Number => Number(cell.Number, column.KindFor(row)),
            _ => throw new ArgumentException($"The column {column.Header} holds a formula, which a list cannot have."),
        };
    }

    private static string Number(double number, ColumnKind kind) => kind switch
    {
        ColumnKind.Date => DateTime.FromOADate(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ColumnKind.Money => ((decimal)number).ToString("0.00", CultureInfo.InvariantCulture),
        _ => number.ToString("R", CultureInfo.InvariantCulture),
    };

    private static string Text(string text) => CellText.LooksLikeFormula(text) ? "'" + text : text;

    private static void AppendLine(StringBuilder line, IEnumerable<string> fields)
    {
        var separator = "";
        foreach (var field in fields)
        {
            line.Append(separator);
            Append(line, field);
            separator = ",";
        }
        line.Append(LineEnd);
    }

    private static void Append(StringBuilder line, string field)
    {
        if (field.AsSpan().IndexOfAny(",\"\r\n") >= 0 || field.StartsWith(' ') || field.EndsWith(' '))
            line.Append('"').Append(field.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        else
            line.Append(field);
    }
}
