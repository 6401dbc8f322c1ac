namespace MusicHub.Data.Register;

/// <summary>The name of a school's head, made of the parts in which the register has it.</summary>
internal static class RegisterHeadName
{
    // What schools write where there is nobody to name.
    private static readonly HashSet<string> Nobody = new(StringComparer.OrdinalIgnoreCase)
    {
        "vacant", "vacancy", "vacantpost", "postvacant", "positionvacant", "vacantposition", "tbc", "tba", "tbd", "tobeconfirmed",
        "tobeappointed", "tobeannounced", "tobeadvised", "notrecorded", "notknown", "notapplicable", "notavailable", "unknown", "none",
        "na", "xx", "acting", "actinghead", "actingheadteacher", "headteacher", "theheadteacher",
    };

    /// <summary>
    /// Title, first and last name; two heads who share the two fields ("ANN ROWE", "NIA PARK") become "Ann Rowe and Nia Park".
    /// Null where the words name nobody ("Vacant").
    /// </summary>
    public static string? Of(string? title, string? firstName, string lastName)
    {
        if (IsNobody(firstName, lastName))
            return null;
        var areTwo = firstName?.Contains(' ') == true && lastName.Contains(' ') && title is null;
        var name = string.Join(areTwo ? " and " : " ", new[] { title, firstName, lastName }.Where(part => part is not null));
        return name.Any(char.IsLower) && !areTwo
            ? name
            : string.Join(' ', name.Split(' ').Select(word => word == "and" ? word : RegisterText.Capitals(word.ToLowerInvariant())));
    }

    private static bool IsNobody(string? firstName, string lastName)
    {
        var (first, last) = (Letters(firstName), Letters(lastName));
        return last.Length == 0 || Nobody.Contains(first + last) || (Nobody.Contains(last) && (first.Length == 0 || Nobody.Contains(first)));
    }

    private static string Letters(string? text) => text is null ? "" : string.Concat(text.Where(char.IsLetter));
}
