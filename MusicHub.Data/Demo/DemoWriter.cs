using System.Globalization;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;

namespace MusicHub.Data.Demo;

/// <summary>Writes a visit's record so that notes, needs, priority and next step belong together.</summary>
internal sealed class DemoWriter(DemoContacts contacts, IReadOnlyList<Need> needs)
{
    private static readonly string[] Instruments = ["ukuleles", "recorders", "glockenspiels", "violins", "cornets", "djembes", "clarinets", "samba percussion"];

    private readonly DemoChance _chance = new(2404);
    private readonly Dictionary<string, Guid> _needs = needs.ToDictionary(need => need.Name, need => need.Id);

    /// <summary>A record of a school music visit, and the needs that came up.</summary>
    public (VisitRecord Record, IReadOnlyList<DemoTheme> Themes) Visit(School school, DateOnly on)
    {
        var priority = _chance.Between(1, 100) switch { <= 18 => SupportPriority.High, <= 63 => SupportPriority.Medium, _ => SupportPriority.Low };
        var themes = Themes(school, priority switch { SupportPriority.High => 3, SupportPriority.Medium => 2, _ => 1 });
        List<string> notes = [Say(DemoSentences.Openings, school)!];
        notes.AddRange(themes.Select(theme => Say(theme.Notes, school)!));
        if (_chance.Is(0.6))
            notes.Add(Say(DemoSentences.Closings, school)!);
        var next = Say(themes[0].NextSteps, school);
        return (new VisitRecord(on, Met(school, on), string.Join(' ', notes), next, _chance.Is(0.96) ? priority : null, Needs(themes, school)), themes);
    }

    public (VisitRecord Record, IReadOnlyList<DemoTheme> Themes) FollowUp(School school, DateOnly on)
    {
        var themes = Themes(school, 1);
        var notes = $"{Say(DemoSentences.FollowUps, school)} {Say(themes[0].Notes, school)}";
        return (new VisitRecord(on, Met(school, on), notes, _chance.Is(0.5) ? Say(themes[0].NextSteps, school) : null, _chance.Pick([SupportPriority.Low, SupportPriority.Medium]), Needs(themes, school)), themes);
    }

    public (VisitRecord Record, IReadOnlyList<DemoTheme> Themes) Call(School school, DateOnly on) =>
        (new VisitRecord(on, Met(school, on), Say(DemoSentences.Calls, school), null, null, []), []);

    public string Say(DemoSentence sentence, School school) =>
        sentence.Text
            .Replace("{year}", Year(school))
            .Replace("{instrument}", _chance.Pick(Instruments))
            .Replace("{minutes}", _chance.Pick(["30", "40", "45", "50"]))
            .Replace("{budget}", Stage(school) == DemoStage.Secondary ? _chance.Pick(["£500", "£750", "£900", "£1,200", "£1,500"]) : _chance.Pick(["nothing", "£100", "£150", "£250", "£300", "£500"]))
            .Replace("{size}", _chance.Between(8, 38).ToString(CultureInfo.InvariantCulture));

    public static DemoStage Stage(School school) => school switch
    {
        { Register.HighAge: <= 9 } => DemoStage.Early,
        { Phase: Phase.Secondary or Phase.AllThrough } => DemoStage.Secondary,
        { Phase: Phase.Primary or Phase.MiddleDeemedPrimary or Phase.MiddleDeemedSecondary } => DemoStage.Primary,
        _ => DemoStage.Special,
    };

    private static string Year(School school)
    {
        // Reception is the year in which a child turns five.
        var (first, last) = (Math.Max(1, (school.Register.LowAge ?? 4) - 4), (school.Register.HighAge ?? 11) - 5);
        var (low, high) = Stage(school) switch
        {
            DemoStage.Secondary => (Math.Max(7, first), Math.Max(9, first)),
            DemoStage.Early => (first, Math.Max(first, last)),
            _ => (Math.Max(3, first), Math.Max(Math.Max(3, first), Math.Min(6, last))),
        };
        return $"Year {low + (school.Urn % (high - low + 1))}";
    }

    private string? Say(IReadOnlyList<DemoSentence> sentences, School school)
    {
        var suitable = sentences.Where(sentence => sentence.Stage.HasFlag(Stage(school))).ToList();
        return suitable.Count == 0 ? null : Say(_chance.Pick(suitable), school);
    }

    private List<DemoTheme> Themes(School school, int count)
    {
        var stage = Stage(school);
        var left = DemoThemes.All.Where(theme => theme.Notes.Any(note => note.Stage.HasFlag(stage)) && theme.NextSteps.Any(step => step.Stage.HasFlag(stage))).ToList();
        List<DemoTheme> themes = [];
        while (themes.Count < count && left.Count > 0)
        {
            var theme = _chance.Weighted(left, theme => theme.Weight)!;
            left.Remove(theme);
            themes.Add(theme);
        }

        return themes;
    }

    private List<(Guid NeedId, string? Note)> Needs(IReadOnlyList<DemoTheme> themes, School school) =>
        [.. themes.Select(theme => (_needs[theme.Need], _chance.Is(0.45) ? Say(theme.NeedNotes, school) : null))];

    private static string Inside(string post) => post.StartsWith("Year", StringComparison.Ordinal) ? post : char.ToLowerInvariant(post[0]) + post[1..];

    private string Met(School school, DateOnly on)
    {
        var there = contacts.At(school, on);
        var lead = there.FirstOrDefault(contact => contact.Roles.Any(role => role.Kind == ContactRoleKind.MusicLead));
        var head = there.FirstOrDefault(contact => contact.Roles.Any(role => role.Kind is ContactRoleKind.Head or ContactRoleKind.LeadershipTeamLead));
        var met = (lead, head) switch
        {
            ({ } one, { } other) when one != other && _chance.Is(0.45) => [one, other],
            ({ } one, _) => [one],
            (null, { } other) => new[] { other },
            _ => [],
        };
        return met.Length == 0
            ? _chance.Pick(["The deputy headteacher", "The assistant headteacher and a class teacher", "Two class teachers", "The headteacher"])
            : string.Join(" and ", met.Select(contact => $"{contact.Name} ({Inside(contact.JobTitle!)})"));
    }
}
