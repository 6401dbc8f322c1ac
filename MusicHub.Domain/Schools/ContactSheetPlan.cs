using System.Globalization;

namespace MusicHub.Domain.Schools;

/// <summary>A school that a sheet of contacts names.</summary>
/// <param name="MayEdit">Whether the person who brings the sheet may change its contacts.</param>
public sealed record SheetSchool(Guid Id, string Name, string? Town, bool MayEdit);

/// <summary>What a sheet of contacts would do, before anything is done. All of it is carried out, or none.</summary>
public sealed record ContactSheetPlan(IReadOnlyList<ContactSheetItem> Items, IReadOnlyList<SheetProblem> Problems)
{
    public const int MostRows = 2_000;

    public bool MayBeApplied => Problems.Count == 0 && Items.Any(item => item.Kind != ContactSheetItemKind.Unchanged);

    public int Count(ContactSheetItemKind kind) => Items.Count(item => item.Kind == kind);

    /// <param name="schools">Finds a school by a URN that it has or has had.</param>
    /// <param name="current">Contacts who have not left, by school.</param>
    /// <param name="usualRole">For new contacts whose row names no role.</param>
    public static ContactSheetPlan Make(
        IReadOnlyList<ContactLine> lines, Func<int, SheetSchool?> schools, ILookup<Guid, Contact> current, ContactRoleKind? usualRole)
    {
        var problems = new List<SheetProblem>();
        var drafts = new Dictionary<Guid, List<Draft>>();
        foreach (var line in lines.Take(MostRows))
        {
            if (Faults(line, schools, out var school).ToList() is { Count: > 0 } faults)
                problems.AddRange(faults.Select(fault => new SheetProblem(line.Row, fault)));
            else if (Place(line, school!, drafts, current, usualRole) is { } problem)
                problems.Add(new(line.Row, problem));
        }

        if (lines.Count > MostRows)
            problems.Add(new(lines[MostRows].Row, $"A sheet may have {MostRows:N0} rows; this one has {lines.Count:N0}. Bring the rest in a second one."));
        return new([.. drafts.Values.SelectMany(list => list).Where(draft => draft.Rows.Count > 0).OrderBy(draft => draft.Rows[0]).Select(draft => draft.Item())], problems);
    }

    private static IEnumerable<string> Faults(ContactLine line, Func<int, SheetSchool?> schools, out SheetSchool? school)
    {
        var faults = new List<string>();
        school = null;
        if (line.Urn.Length == 0)
            faults.Add("The URN is missing.");
        else if (!int.TryParse(line.Urn, NumberStyles.None, CultureInfo.InvariantCulture, out var urn))
            faults.Add($"“{Shown(line.Urn)}” is not a URN; a URN is a number of six digits.");
        else if ((school = schools(urn)) is null)
            faults.Add($"No school of the hub has the URN {urn}.");
        else if (!school.MayEdit)
            faults.Add($"{school.Name} is not in your region; its contacts are not yours to change.");
        if (line.Name.Length == 0)
            faults.Add("The name is missing.");
        if (line.Name.Length > 200 || line.JobTitle.Length > 200)
            faults.Add("A name or job title may have 200 characters.");
        if (line.Email.Length > 0 && !EmailAddress.IsPossible(line.Email))
            faults.Add($"“{Shown(line.Email)}” is not an e-mail address.");
        if (line.Telephone.Length > 40)
            faults.Add("A telephone number may have 40 characters.");
        _ = ContactRoleWords.Read(line.Roles, out var unknown);
        if (unknown is not null)
            faults.Add($"“{Shown(unknown)}” is not a role; use {string.Join(", ", ContactRoleKinds.All.Select(role => role.Title()))}.");
        return faults;
    }

    private static string? Place(ContactLine line, SheetSchool school, Dictionary<Guid, List<Draft>> drafts, ILookup<Guid, Contact> current, ContactRoleKind? usualRole)
    {
        if (!drafts.TryGetValue(school.Id, out var known))
            drafts[school.Id] = known = [.. current[school.Id].Select(contact => new Draft(school, contact))];
        var name = Searchable.Fold(line.Name);
        var matches = known.Where(draft => draft.FoldedName == name || draft.HasEmail(line.Email)).ToList();
        if (matches.Count > 1)
            return $"{matches.Count} contacts of {school.Name} have this name or e-mail address. Change them one by one on the school's page.";
        if (matches is [{ Rows.Count: > 0 } earlier] && earlier.FoldedName != name)
            return $"Row {earlier.Rows[0]} gives the same e-mail address to {earlier.Details.Name}.";
        var roles = ContactRoleWords.Read(line.Roles, out _);
        if (matches is [var match])
        {
            match.Take(line, roles);
            return null;
        }

        if (roles.Count == 0)
        {
            if (usualRole is null)
                return "The role is missing.";
            roles = [usualRole.Value];
        }

        var draft = new Draft(school, line.Name);
        draft.Take(line, roles);
        known.Add(draft);
        return null;
    }

    private static string Shown(string text) => text.Length > 40 ? text[..40] + "…" : text;

    private sealed class Draft(SheetSchool school, Contact? contact, ContactDetails details)
    {
        public Draft(SheetSchool school, Contact contact)
            : this(school, contact, contact.Details)
        {
        }

        public Draft(SheetSchool school, string name)
            : this(school, null, new ContactDetails(name, null, null, null, []))
        {
        }

        public ContactDetails Details { get; private set; } = details;

        public List<int> Rows { get; } = [];

        public string FoldedName { get; private set; } = Searchable.Fold(details.Name);

        public bool HasEmail(string email) => email.Length > 0 && string.Equals(email, Details.Email, StringComparison.OrdinalIgnoreCase);

        // A blank cell never erases what is known, and a role is added to those that somebody has.
        public void Take(ContactLine line, IReadOnlyCollection<ContactRoleKind> roles)
        {
            Rows.Add(line.Row);
            FoldedName = Searchable.Fold(line.Name);
            Details = new(
                line.Name,
                line.JobTitle.Length > 0 ? line.JobTitle : Details.JobTitle,
                line.Email.Length > 0 ? line.Email : Details.Email,
                line.Telephone.Length > 0 ? line.Telephone : Details.Telephone,
                [.. Details.Roles.Union(roles).Order()]);
        }

        public ContactSheetItem Item() => new(Rows, school, contact, Details);
    }
}

public enum ContactSheetItemKind
{
    Added,
    Changed,
    Unchanged,
}

/// <summary>What becomes of one contact.</summary>
/// <param name="Rows">Rows of the sheet that speak of this person, counted from 1.</param>
/// <param name="Contact">Null when the contact is new.</param>
public sealed record ContactSheetItem(IReadOnlyList<int> Rows, SheetSchool School, Contact? Contact, ContactDetails Details)
{
    public ContactSheetItemKind Kind { get; } =
        Contact is null ? ContactSheetItemKind.Added : Differences(Contact.Details, Details).Any() ? ContactSheetItemKind.Changed : ContactSheetItemKind.Unchanged;

    /// <summary>Field by field, what a known contact has now and would have.</summary>
    public IReadOnlyList<(string Field, string? Before, string? After)> Changes { get; } = Contact is null ? [] : [.. Differences(Contact.Details, Details)];

    private static IEnumerable<(string Field, string? Before, string? After)> Differences(ContactDetails before, ContactDetails after) =>
        new (string Field, string? Before, string? After)[]
        {
            ("Name", before.Name, after.Name),
            ("Job title", before.JobTitle, after.JobTitle),
            ("E-mail", before.Email, after.Email),
            ("Telephone", before.Telephone, after.Telephone),
            ("Roles", Titles(before.Roles), Titles(after.Roles)),
        }.Where(field => field.Before != field.After);

    private static string Titles(IEnumerable<ContactRoleKind> roles) => string.Join(", ", roles.Order().Select(role => role.Title()));
}
