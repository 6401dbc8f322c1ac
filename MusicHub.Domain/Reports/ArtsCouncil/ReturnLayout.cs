namespace MusicHub.Domain.Reports.ArtsCouncil;

/// <summary>The columns of a tab of the return, in their order: the template changes each year. Written one column a line, "Heading = field".</summary>
public sealed record ReturnLayout(IReadOnlyList<ReturnColumn> Columns)
{
    public const int Longest = 4000;

    public const string UsualSchools = """
        URN = urn
        School name = name
        Phase = phase
        Region of the hub = region
        Engaged with the hub = engaged
        Visited by the hub = visited
        Classroom Instrumental Learning = first access
        Music audit = audited
        Survey answered = survey
        Development plan summary = summary
        """;

    public const string UsualClasses = """
        URN = urn
        School name = name
        Year groups = year groups
        Classes = classes
        Pupils = pupils
        Pupils eligible for Pupil Premium = pupil premium
        Pupils with SEND = send
        Classes that received 1 term = one term
        Classes that received 2 terms = two terms
        Classes that received 3 terms = three terms
        Classes taught by the hub = by hub
        Classes taught by partners = by partners
        Co-delivered classes = co-delivered
        Pupils who go on learning = going on
        """;

    public static Result<ReturnLayout> Read(string text, IReadOnlyCollection<string> fields, string formField)
    {
        var columns = new List<ReturnColumn>();
        foreach (var (at, line) in text.Split('\n').Select(line => line.Trim()).Index().Where(line => line.Item.Length > 0))
        {
            var parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length < 2 || parts[0].Length is 0 or > 200)
                return new Refusal("return-line-wrong", $"Line {at + 1} must be a heading, an equals sign and a field.", formField);
            if (!fields.Contains(parts[1], StringComparer.OrdinalIgnoreCase))
                return new Refusal("return-field-unknown", $"Line {at + 1}: there is no field “{parts[1]}”.", formField);
            if (columns.Exists(column => string.Equals(column.Heading, parts[0], StringComparison.OrdinalIgnoreCase)))
                return new Refusal("return-heading-twice", $"Line {at + 1}: the heading “{parts[0]}” stands twice.", formField);
            columns.Add(new(parts[0], parts[1].ToLowerInvariant()));
        }

        return columns.Count == 0 ? new Refusal("return-layout-empty", "Enter at least one column.", formField) : new ReturnLayout(columns);
    }
}

public sealed record ReturnColumn(string Heading, string Field);
