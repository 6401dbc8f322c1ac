using System.Buffers.Text;
using System.Text;
using CsvHelper;

namespace MusicHub.Data.Register;

/// <summary>A column that the reader uses; the index is -1 when the file does not have it.</summary>
internal readonly record struct RegisterColumn(int Index, string Name)
{
    public bool IsPresent => Index >= 0;
}

/// <summary>Reads the rows of a register's file and collects what is wrong with them, by line.</summary>
internal sealed class RegisterCsv : IDisposable
{
    private const int MaxRowBytes = 1_000_000;

    private const string AskAgain = "Download the file again and give it as it is, without opening it in a spreadsheet first.";

    private const string Correct = "Correct this line, or download the file again.";

    private readonly CsvReader reader;
    private readonly RegisterLimits limits;
    private readonly RegisterSource source;
    private readonly List<RegisterProblem> problems = [];
    private readonly List<CsvMalformedRecord> malformed = [];
    private bool quotesBroken;

    private RegisterCsv(Stream file, RegisterSource source, RegisterLimits limits)
    {
        this.limits = limits;
        this.source = source;
        reader = CsvReader.Create(
            file,
            new CsvReaderOptions
            {
                Separator = ',',
                Encoding = source.Encoding,
                TrackLineNumbers = true,
                PoolStrings = true,
                MaxRecordSize = MaxRowBytes,
                FieldCountMismatch = CsvFieldCountHandling.Skip,
                OnMalformedRecord = Malformed,
            },
            leaveOpen: true);
    }

    public IReadOnlyList<RegisterProblem> Problems => problems;

    public bool HasMoreProblems { get; private set; }

    public int RowCount { get; private set; }

    /// <summary>The line where the current row starts, counted from 1.</summary>
    public long Line => reader.LineNumber;

    /// <summary>How far into the file the current row is, in bytes of its UTF-8 form.</summary>
    public long Offset => reader.ByteOffset;

    public static RegisterCsv? Open(Stream file, RegisterLimits limits, out RegisterProblem? problem)
    {
        (var source, problem) = RegisterSource.Open(file, limits);
        return source is null ? null : new RegisterCsv(file, source, limits);
    }

    public IReadOnlyList<string> Header()
    {
        try
        {
            reader.ReadHeader();
            if (malformed.Count > 0)
                Add(new(1, "A quotation mark of the heading is out of place.", AskAgain));
            return reader.Headers;
        }
        catch (CsvFormatException)
        {
            Add(new(1, "The heading never ends: a quotation mark that is opened in it is not closed.", AskAgain));
            return [];
        }
    }

    public RegisterColumn Column(string name) => new(reader.TryGetFieldIndex(name, out var index) ? index : -1, name);

    /// <summary>Moves to the next row that has the right number of fields; false at the end or with too many problems.</summary>
    public bool Read()
    {
        while (!HasMoreProblems && !quotesBroken)
        {
            malformed.Clear();
            var read = Next();
            for (var i = 0; i < malformed.Count; i++)
                Report(malformed[i], isLast: !read && i == malformed.Count - 1);
            if (!read)
                return false;
            var isBad = malformed.Count > 0 && malformed[^1].LineNumber == Line;
            if (isBad || IsBlank(reader.RawRecord))
                continue;
            RowCount++;
            return true;
        }

        return false;
    }

    public ReadOnlySpan<byte> Bytes(RegisterColumn column) => column.IsPresent ? reader.GetSpan(column.Index) : default;

    public string? Text(RegisterColumn column) =>
        column.IsPresent ? RegisterText.Clean(RegisterText.Mended(reader.GetString(column.Index))) : null;

    /// <summary>The text, cut where it is longer than what is kept of it.</summary>
    public string? Text(RegisterColumn column, int length) =>
        Text(column) is { } text ? text.Length <= length ? text : text[..length].TrimEnd() : null;

    /// <summary>A whole number from 0, or null for a blank field; anything else is a problem.</summary>
    public int? Number(RegisterColumn column)
    {
        var bytes = Bytes(column).Trim((byte)' ');
        if (bytes.IsEmpty)
            return null;
        // Programs that know only one kind of number write 117211.0.
        if (bytes.EndsWith(".0"u8))
            bytes = bytes[..^2];
        if (bytes.Length <= 10 && Utf8Parser.TryParse(bytes, out int number, out var used) && used == bytes.Length && number >= 0)
            return number;
        Add(bytes.IndexOfAnyExcept("0123456789.,Ee+"u8) < 0 && bytes.IndexOfAny("Ee,"u8) > 0
            ? new(Line, $"{column.Name} is \"{Shown(column)}\": a spreadsheet has written the number in its own way.", AskAgain)
            : new(Line, $"{column.Name} is \"{Shown(column)}\", which is not a number.", Correct));
        return null;
    }

    /// <summary>A URN, which has six digits: of a file that was cut short in its last field, fewer are left. Null, and a problem, for anything else.</summary>
    public int? Urn(RegisterColumn column)
    {
        if (Bytes(column).Trim((byte)' ').IsEmpty)
        {
            Add(new(Line, $"This row has no {column.Name}.", "Remove the row, or download the file again."));
            return null;
        }

        var number = Number(column);
        if (number is not (< 100_000 or > 999_999))
            return number;
        Add(new(Line, $"{column.Name} is \"{Shown(column)}\", which has not six digits.", "The file may have been cut short: download it again."));
        return null;
    }

    public decimal? Decimal(RegisterColumn column)
    {
        var bytes = Bytes(column).Trim((byte)' ');
        if (bytes.EndsWith("%"u8))
            bytes = bytes[..^1];
        if (bytes.IsEmpty)
            return null;
        if (Utf8Parser.TryParse(bytes, out decimal number, out var used) && used == bytes.Length)
            return number;
        Add(new(Line, $"{column.Name} is \"{Shown(column)}\", which is not a number.", Correct));
        return null;
    }

    public DateOnly? Date(RegisterColumn column)
    {
        if (Text(column) is not { } text)
            return null;
        if (RegisterText.TryDate(text, out var date))
            return date;
        Add(RegisterText.IsDateOfASpreadsheet(text)
            ? new(Line, $"{column.Name} is \"{Shown(column)}\": a spreadsheet has written the date in its own way.", AskAgain)
            : new(Line, $"{column.Name} is \"{Shown(column)}\", which is not a date such as 31-08-2024 or 31/08/2024.", Correct));
        return null;
    }

    /// <summary>The field as a message can show it: cleaned and not too long.</summary>
    public string Shown(RegisterColumn column)
    {
        var text = Text(column) ?? "";
        return text.Length > 40 ? text[..40] + "…" : text;
    }

    public void Add(RegisterProblem problem)
    {
        if (problems.Count < limits.MaxProblems)
            problems.Add(problem);
        else
            HasMoreProblems = true;
    }

    public void Dispose() => reader.Dispose();

    private bool Next()
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException tooLong)
        {
            quotesBroken = true;
            Add(new(tooLong.LineNumber, "This row never ends: a quotation mark that is opened in it is not closed.", AskAgain));
            return false;
        }
    }

    // Called while the reader looks for the next good row, so several may come in one step; the first reason of a row counts.
    private void Malformed(CsvMalformedRecord record)
    {
        if (record.Reason == CsvMalformedReason.StrayQuote || IsBlank(Encoding.UTF8.GetBytes(record.RawRecord)))
            return;
        if (malformed.Count == 0 || malformed[^1].LineNumber != record.LineNumber)
            malformed.Add(record);
    }

    private void Report(CsvMalformedRecord bad, bool isLast)
    {
        RowCount++;
        var severalLines = bad.RawRecord.AsSpan().IndexOfAny('\r', '\n') >= 0;
        switch (bad.Reason)
        {
            case CsvMalformedReason.UnterminatedQuote when !severalLines:
                Add(Cut(bad));
                break;
            case CsvMalformedReason.UnterminatedQuote:
                Add(new(bad.LineNumber, "A quotation mark that is opened in this line is never closed.", AskAgain));
                break;
            case CsvMalformedReason.TextAfterClosingQuote:
                // What follows a quotation mark out of place may be read as something else than it is.
                quotesBroken = true;
                Add(new(bad.LineNumber, "A quotation mark in this line is out of place or is never closed.", AskAgain));
                break;
            case CsvMalformedReason.FieldCountMismatch when isLast && !source.EndsWithLineBreak && FieldsOf(bad) < reader.Headers.Count:
                Add(Cut(bad));
                break;
            default:
                Add(new(
                    bad.LineNumber,
                    $"This row has {FieldsOf(bad)} fields, but the heading has {reader.Headers.Count}.",
                    AskAgain));
                break;
        }
    }

    private static RegisterProblem Cut(CsvMalformedRecord bad) => new(
        bad.LineNumber,
        "The file ends in the middle of this row: it was cut short while it was downloaded or copied.",
        "Download the file again, wait until it is complete, and give that one.");

    private static int FieldsOf(CsvMalformedRecord bad)
    {
        using var one = CsvReader.FromText(
            bad.RawRecord, new CsvReaderOptions { Separator = ',', HasHeader = false, SkipEmptyLines = false });
        return one.Read() ? one.FieldCount : 1;
    }

    // Spreadsheets leave rows of commas behind.
    private static bool IsBlank(ReadOnlySpan<byte> row) => row.IndexOfAnyExcept(" ,\"\u001a"u8) < 0;
}
