namespace MusicHub.Domain.Audits;

/// <summary>What a person has decided from an audit: a strength, or an area for development.</summary>
public sealed class AuditFinding : Part
{
    private AuditFinding() => Text = null!;

    internal AuditFinding(Audit audit, FindingWords words, int order) => (AuditId, Kind, Text, Order) = (audit.Id, words.Kind, words.Text.Trim(), order);

    public Guid AuditId { get; private init; }

    public override Guid OwnerId => AuditId;

    public FindingKind Kind { get; private init; }

    public string Text { get; private init; }

    public int Order { get; private set; }

    internal bool Says(FindingWords words) => (Kind, Text) == (words.Kind, words.Text.Trim());

    internal void MoveTo(int order) => Order = order;
}

public sealed record FindingWords(FindingKind Kind, string Text)
{
    public const int LongestText = 500;

    internal Refusal? RefusalOf() =>
        string.IsNullOrWhiteSpace(Text) ? AuditRefusals.FindingMissing : Text.Trim().Length > LongestText ? AuditRefusals.FindingTooLong : null;
}

public enum FindingKind
{
    Strength,
    Development,
}
