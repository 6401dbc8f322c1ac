namespace MusicHub.Domain.Schools;

/// <summary>A school as the hub has it beside what the register says of it now.</summary>
internal static class RegisterComparison
{
    /// <summary>What is known of the school, with what the file says in its place.</summary>
    public static RegisterFacts Facts(KnownSchool school, RegisterRow row)
    {
        var facts = school.Facts.With(row.Facts);
        // A school that opens again, or is to stay open after all, has no day of closing any more.
        return row.Status == RegisterStatus.Open && school.Status != row.Status && row.Facts.ClosedOn is null
            ? facts with { ClosedOn = null }
            : facts;
    }

    /// <summary>From what is known after the merge: a file without phases or ages changes no phase.</summary>
    public static Phase? Phase(KnownSchool school, RegisterRow row, RegisterFacts facts) => school.PhaseChosenByHand
        ? school.Phase
        : PhaseDerivation.Derive(row.Type!.Value, row.RegisterPhase ?? RegisterPhases.FromName(facts.RegisterPhase), facts.LowAge, facts.HighAge) ?? school.Phase;

    /// <summary>The fields that differ, the most telling first.</summary>
    public static List<RegisterFieldChange> Fields(KnownSchool school, int urn, RegisterStatus status, Phase? phase, RegisterFacts facts)
    {
        List<RegisterFieldChange> fields = [];
        if (urn != school.Urn)
            fields.Add(new("URN", $"{school.Urn}", $"{urn}"));
        if (status != school.Status)
            fields.Add(new("Status", school.Status.Title(), status.Title()));
        if (phase != school.Phase)
            fields.Add(new("Phase", school.Phase?.Title(), phase?.Title()));
        fields.AddRange(school.Facts.ChangesTo(facts));
        return fields;
    }

    /// <summary>What happens to the school, the most telling of it; null where nothing does.</summary>
    public static RegisterLineKind? Kind(KnownSchool school, PlannedSchool after) =>
        after.FormerUrn is not null ? RegisterLineKind.Renumbered
        : after.Status == RegisterStatus.Closed && school.Status != after.Status ? RegisterLineKind.Closed
        : after.Status == RegisterStatus.OpenProposedToClose && school.Status != after.Status ? RegisterLineKind.Closing
        : school.Status == RegisterStatus.Closed && after.Status != school.Status ? RegisterLineKind.Reopened
        : after.Joins.Count > 0 ? RegisterLineKind.Joined
        : school.AbsentSince is not null ? RegisterLineKind.Returned
        : after.Fields.Count > 0 || after.FormerUrns.Count > 0 || after.Head is not null ? RegisterLineKind.Changed
        : null;

    /// <summary>The head whom the register names, unless the hub has them; a head whom somebody entered by hand is left alone.</summary>
    public static PlannedHead? Head(KnownSchool school, RegisterRow row)
    {
        if (row.Head is not { } head || row.Status == RegisterStatus.Closed || head.Name.Contains('\uFFFD'))
            return null;
        var name = Searchable.Fold(head.Name);
        return school.Heads.All(known => known.FromRegister && Searchable.Fold(known.Name) != name)
            ? new(head.Name, head.JobTitle, [.. school.Heads.Select(known => known.ContactId)])
            : null;
    }
}
