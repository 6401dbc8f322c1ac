namespace MusicHub.Domain.Reports.Figures;

/// <summary>By which rules the hub calls a figure on track, to be watched or to be acted on. All four are per cent.</summary>
/// <param name="TargetOnTrack">Of a target, from which a figure is on track.</param>
/// <param name="TargetWatch">Of a target, from which it is but to be watched.</param>
/// <param name="LowOnTrack">Of a whole that is to be kept low, up to which a part is on track.</param>
/// <param name="LowWatch">Of a whole, up to which a part is but to be watched.</param>
public sealed record JudgementRules(int TargetOnTrack, int TargetWatch, int LowOnTrack, int LowWatch)
{
    public static readonly JudgementRules Usual = new(95, 85, 10, 25);

    public bool AreInOrder => TargetWatch >= 1 && TargetWatch < TargetOnTrack && TargetOnTrack <= 100 && LowOnTrack >= 0 && LowOnTrack < LowWatch && LowWatch <= 100;

    /// <summary>The rules as a reader is told them.</summary>
    public string Words =>
        $"Against a target, a figure of {TargetOnTrack}% of it or more is on track, from {TargetWatch}% it needs watching, below that action. Of figures to be kept low, up to {LowOnTrack}% of all is on track, up to {LowWatch}% needs watching, more than that action. Spending is on track within the grant, and needs action beyond it. The hub sets these rules.";

    /// <summary>Null where there is nothing to reach.</summary>
    public Verdict? Reaching(int figure, int target, string than) => target == 0 ? null
        : new(figure * 100 >= target * TargetOnTrack ? Judgement.OnTrack : figure * 100 >= target * TargetWatch ? Judgement.Watch : Judgement.Act, Say.Difference(figure - target, than));

    /// <summary>Null where there is no whole.</summary>
    public Verdict? KeptLow(int part, int whole, string of) => whole == 0 ? null
        : new(part * 100 <= whole * LowOnTrack ? Judgement.OnTrack : part * 100 <= whole * LowWatch ? Judgement.Watch : Judgement.Act, $"{Say.Share(part, whole)} of {of}");

    /// <summary>Null where no grant is known.</summary>
    public static Verdict? Within(decimal spent, decimal? grant) => grant is not { } limit ? null
        : spent <= limit ? new(Judgement.OnTrack, $"{Say.Pounds(limit - spent)} of the grant is not promised yet") : new(Judgement.Act, $"{Say.Pounds(spent - limit)} more than the grant");
}
