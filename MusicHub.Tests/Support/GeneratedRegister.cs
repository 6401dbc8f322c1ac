using System.Text;

namespace MusicHub.Tests.Support;

/// <summary>How the fields of a generated file are quoted.</summary>
public enum RegisterQuoting
{
    /// <summary>As the register does: text in quotes, numbers bare.</summary>
    TextOnly,

    /// <summary>As spreadsheets do: only where needed.</summary>
    WhereNeeded,

    Always,

    /// <summary>By the toss of a coin.</summary>
    Mixed,
}

/// <summary>
/// Makes files that are shaped like the school register's, with invented schools, of any size, layout and encoding. The same
/// settings give the same bytes.
/// </summary>
public sealed record GeneratedRegister
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public int Seed { get; init; } = 1;

    public int Rows { get; init; } = 100;

    public int FirstUrn { get; init; } = 100_000;

    /// <summary>All 135 columns, or the 33 of state-funded schools, which has names without codes.</summary>
    public bool Full { get; init; } = true;

    /// <summary>Null for Windows-1252.</summary>
    public Encoding? Encoding { get; init; }

    public RegisterQuoting Quoting { get; init; }

    public string LineBreak { get; init; } = "\r\n";

    public bool EndsWithLineBreak { get; init; } = true;

    public string DateFormat { get; init; } = "dd-MM-yyyy";

    /// <summary>As a spreadsheet saves them: "02" becomes "2".</summary>
    public bool LosesLeadingZeros { get; init; }

    public bool ShufflesColumns { get; init; }

    public bool BreaksLinesInsideFields { get; init; }

    /// <summary>Local authorities, one after the other, row by row.</summary>
    public IReadOnlyList<(int Code, string Name)> Authorities { get; init; } = [(919, "Hertfordshire")];

    public IReadOnlySet<string> OmittedColumns { get; init; } = new HashSet<string>();

    /// <summary>Only state-funded schools that are open, one like the other.</summary>
    public bool OnlyOpenSchools { get; init; }

    /// <summary>Fields that differ from what would be generated, by row (from 0) and column.</summary>
    public IReadOnlyDictionary<(int Row, string Column), string> Changes { get; init; } =
        new Dictionary<(int, string), string>();

    public IReadOnlyList<string> Columns
    {
        get
        {
            var columns = GeneratedSchool.Columns(Full).Where(c => !OmittedColumns.Contains(c)).ToArray();
            if (ShufflesColumns)
                new Random(Seed).Shuffle(columns);
            return columns;
        }
    }

    public GeneratedSchool School(int row)
    {
        var school = GeneratedSchool.Make(Seed, row, FirstUrn + row, Authorities[row % Authorities.Count], this);
        foreach (var change in Changes.Where(c => c.Key.Row == row))
            school.Values[change.Key.Column] = change.Value;
        return school;
    }

    public MemoryStream Open()
    {
        var file = new MemoryStream();
        WriteTo(file);
        file.Position = 0;
        return file;
    }

    public string Text()
    {
        var text = new StringWriter();
        Write(text);
        return text.ToString();
    }

    public void WriteTo(Stream file)
    {
        using var writer = new StreamWriter(file, Encoding ?? Windows1252, 1 << 16, leaveOpen: true);
        Write(writer);
    }

    /// <summary>The text in the register's own encoding, for files that were spoilt by hand.</summary>
    public static MemoryStream Encode(string text, Encoding? encoding = null) =>
        new((encoding ?? Windows1252).GetBytes(text));

    private void Write(TextWriter writer)
    {
        var columns = Columns;
        var coin = new Random(Seed);
        WriteRow(writer, columns.Select(c => (c, IsNumber: false)), coin, isLast: Rows == 0);
        for (var row = 0; row < Rows; row++)
        {
            var school = School(row);
            WriteRow(
                writer,
                columns.Select(c => (school.Values.GetValueOrDefault(c, ""), GeneratedSchool.IsNumber(c))),
                coin,
                isLast: row == Rows - 1);
        }
    }

    private void WriteRow(TextWriter writer, IEnumerable<(string Value, bool IsNumber)> fields, Random coin, bool isLast)
    {
        var first = true;
        foreach (var (value, isNumber) in fields)
        {
            if (!first)
                writer.Write(',');
            first = false;
            if (value.AsSpan().IndexOfAny("\",\r\n") >= 0 || IsQuoted(isNumber, coin))
            {
                writer.Write('"');
                writer.Write(value.Replace("\"", "\"\""));
                writer.Write('"');
            }
            else
            {
                writer.Write(value);
            }
        }

        if (!isLast || EndsWithLineBreak)
            writer.Write(LineBreak);
    }

    private bool IsQuoted(bool isNumber, Random coin) => Quoting switch
    {
        RegisterQuoting.TextOnly => !isNumber,
        RegisterQuoting.WhereNeeded => false,
        RegisterQuoting.Always => true,
        _ => coin.Next(2) == 0,
    };
}
