using MusicHub.Domain.Schools;

namespace MusicHub.Web.Features.Schools;

/// <summary>What an import does, or did, to one school: a row of the preview and of the record.</summary>
public sealed record RegisterLineRow(RegisterLineKind Kind, Guid? SchoolId, int? Urn, string Name, string? Town, string? Detail, bool PhaseToChoose, IReadOnlyList<RegisterFieldChange> Fields)
{
    public static RegisterLineRow Of(PlannedSchool planned) =>
        new(planned.Kind, planned.SchoolId, planned.Urn, planned.Facts.Name, planned.Facts.Town, planned.Reason ?? Facts(planned), planned.PhaseToChoose, planned.Told);

    public static RegisterLineRow Of(PlannedTrust planned) => new(RegisterLineKind.Trust, null, null, planned.Name, null, null, false, planned.Told);

    public static RegisterLineRow Of(IgnoredRegisterRow ignored) =>
        new(RegisterLineKind.Ignored, null, ignored.Urn, ignored.Name, null, ignored.Words, false, []);

    public static RegisterLineRow Of(RegisterImportLine line) =>
        new(line.Kind, line.SchoolId, line.Urn, line.Name, line.Town, line.Detail, line.PhaseToChoose, line.Fields);

    private static string? Facts(PlannedSchool planned) => planned.Kind != RegisterLineKind.New
        ? null
        : string.Join(", ", new[] { planned.Facts.Type, planned.Phase?.Title(), planned.Status == RegisterStatus.Open ? null : planned.Status.Title() }.Where(fact => fact is not null));
}
