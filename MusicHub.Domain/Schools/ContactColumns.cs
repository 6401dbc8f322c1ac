namespace MusicHub.Domain.Schools;

/// <summary>What one row of a sheet of contacts says; a cell that is missing or blank is empty.</summary>
public sealed record ContactLine(int Row, string Urn, string Name, string Roles, string JobTitle, string Email, string Telephone);

/// <summary>Something wrong in a row of a sheet, in words for the person who will mend it.</summary>
public sealed record SheetProblem(int Row, string Message);

/// <summary>
/// Finds the columns of a sheet of contacts. A row with the heading URN names them, in any order, and what stands above
/// it is left out; without one they are URN, name, role, job title, e-mail, telephone.
/// </summary>
public static class ContactColumns
{
    private const int RowsThatMayHoldTheHeading = 10;

    private static readonly string[] Usual = ["urn", "name", "role", "job", "email", "telephone"];

    private static readonly Dictionary<string, string> Known = new()
    {
        ["urn"] = "urn",
        ["school urn"] = "urn",
        ["name"] = "name",
        ["full name"] = "name",
        ["contact"] = "name",
        ["contact name"] = "name",
        ["first name"] = "first",
        ["forename"] = "first",
        ["last name"] = "last",
        ["surname"] = "last",
        ["role"] = "role",
        ["roles"] = "role",
        ["job title"] = "job",
        ["job"] = "job",
        ["position"] = "job",
        ["post"] = "job",
        ["email"] = "email",
        ["e mail"] = "email",
        ["email address"] = "email",
        ["e mail address"] = "email",
        ["telephone"] = "telephone",
        ["telephone number"] = "telephone",
        ["phone"] = "telephone",
        ["phone number"] = "telephone",
        ["tel"] = "telephone",
        ["mobile"] = "telephone",
    };

    /// <param name="ignored">Headings of columns that are not read.</param>
    public static IReadOnlyList<ContactLine> Read(IEnumerable<SheetRow> sheet, out IReadOnlyList<string> ignored)
    {
        var rows = sheet.Where(row => !row.IsBlank).ToList();
        ignored = [];
        if (rows.Count == 0)
            return [];
        string?[] columns = Usual;
        var at = rows.FindIndex(0, Math.Min(rows.Count, RowsThatMayHoldTheHeading), row => row.Cells.Any(cell => Known.GetValueOrDefault(Searchable.Fold(cell)) == "urn"));
        if (at >= 0)
        {
            columns = [.. rows[at].Cells.Select(cell => Known.GetValueOrDefault(Searchable.Fold(cell)))];
            ignored = [.. rows[at].Cells.Where((cell, i) => columns[i] is null && cell.Length > 0)];
            rows.RemoveRange(0, at + 1);
        }

        return [.. rows.Select(row => Line(row, columns))];
    }

    private static ContactLine Line(SheetRow row, string?[] columns)
    {
        string Cell(string column) => Array.IndexOf(columns, column) is >= 0 and var i && i < row.Cells.Count ? row.Cells[i].Trim() : "";
        var name = Cell("name") is { Length: > 0 } whole ? whole : $"{Cell("first")} {Cell("last")}".Trim();
        return new(row.Number, Cell("urn"), name, Cell("role"), Cell("job"), Cell("email"), Cell("telephone"));
    }
}
