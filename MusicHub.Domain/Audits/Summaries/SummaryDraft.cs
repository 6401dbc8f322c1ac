using System.Globalization;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Facts;

namespace MusicHub.Domain.Audits.Summaries;

/// <summary>
/// What a school might publish of its music development plan, in the parts of the Department for Education's template: what
/// the hub knows and may share, and gaps for what only the school can say. Ratings, notes and remarks are no part of it.
/// </summary>
public sealed record SummaryDraft(string Title, IReadOnlyList<(string Detail, DraftLine Information)> Overview, string About, IReadOnlyList<DraftPart> Parts)
{
    public static SummaryDraft Of(DraftSource source)
    {
        var year = AcademicYear.TitleOf(source.YearStart);
        return new(
            $"School music development plan summary: {source.School}",
            [
                ("Academic year that this summary covers", DraftLine.Text(year)),
                ("Date this summary was published", DraftLine.Gap("date")),
                ("Date this summary will be reviewed", DraftLine.Gap("date, before the next academic year starts")),
                ("Name of the school music lead", Known(source.MusicLead, "name")),
                ("Name of school leadership team member with responsibility for music (if different)", Known(source.SeniorLead, "name, or take this row out")),
                ("Name of local music hub", DraftLine.Text(source.Hub)),
                ("Name of other music education organisation(s) (if partnership in place)", Known(source.Says.Partners, "names, or take this row out")),
            ],
            "This summary tells pupils, parents and carers how our school teaches music to every pupil: in lessons, in groups and lessons of their own, and in concerts and other events. It says who we work with and what we want to do next.",
            [
                new("Part A: Curriculum music", [.. Curriculum(source)]),
                new("Part B: Co-curricular music", [.. CoCurricular(source)]),
                new("Part C: Musical experiences", [.. Experiences(source)]),
                new("In the future", [.. Future(source)]),
                new("Further information (optional)", [.. Further(source)]),
            ]);
    }

    private static IEnumerable<DraftLine> Curriculum(DraftSource source)
    {
        foreach (var line in Earlier(source, source.Says.Curriculum, "what is taught in music lessons in each year group, and how it builds up from year to year"))
            yield return line;
        if (source.Minutes.Count > 0)
            yield return DraftLine.Text($"Music has its time in the week: {Listed(source.Minutes.Select(known => string.Create(CultureInfo.InvariantCulture, $"{known.Minutes:0} minutes in {Stage(known.Kind)}")))}.");
        else
            yield return DraftLine.Gap("how much time music has in each key stage, in minutes a week");
        if (source.Says.Scheme is { } scheme)
            yield return DraftLine.Text($"For our lessons we use {Lower(scheme)}.");
        foreach (var line in Points(source, DraftPlace.Curriculum))
            yield return line;
        yield return source.Says.Qualifications is { } qualifications ? DraftLine.Text($"Qualifications and awards: {qualifications.TrimEnd('.')}.") : DraftLine.Gap("any music qualifications or awards that pupils can work for, or leave this out");
    }

    private static IEnumerable<DraftLine> CoCurricular(DraftSource source)
    {
        foreach (var line in Earlier(source, source.Says.CoCurricular, "which choirs, ensembles and bands there are, when they meet, and who may join"))
            yield return line;
        foreach (var line in Points(source, DraftPlace.CoCurricular))
            yield return line;
        yield return DraftLine.Gap("how pupils can have lessons in an instrument or in singing, what they cost, and what help there is");
    }

    private static IEnumerable<DraftLine> Experiences(DraftSource source)
    {
        foreach (var line in Earlier(source, source.Says.Experiences, "singing in assembly, concerts and shows, and visits to and by professional musicians"))
            yield return line;
        foreach (var line in Points(source, DraftPlace.Experiences))
            yield return line;
        yield return DraftLine.Gap("this year’s concerts, performances and trips, with their dates");
    }

    private static IEnumerable<DraftLine> Future(DraftSource source)
    {
        if (source.Targets.Count > 0)
        {
            yield return DraftLine.Text($"Our targets for {AcademicYear.TitleOf(source.YearStart)}:");
            foreach (var (what, dueOn) in source.Targets)
                yield return DraftLine.Point(string.Create(CultureInfo.InvariantCulture, $"{what}, by {dueOn:d MMMM yyyy}"));
        }

        var later = source.Development.Except(source.Targets.Select(target => target.What)).ToList();
        if (later.Count > 0)
        {
            yield return DraftLine.Text("In the years to come we want to work on:");
            foreach (var area in later)
                yield return DraftLine.Point(area);
        }

        foreach (var line in Earlier(source, source.Says.Future, "what the school plans for the coming years, and by when"))
            yield return line;
    }

    private static IEnumerable<DraftLine> Further(DraftSource source)
    {
        yield return DraftLine.Text($"{source.Hub} supports music in schools, and offers lessons, groups and events to children and young people.");
        yield return DraftLine.Gap("the address of the hub’s website, and of anything else that parents and carers should know");
        if (source.Says.Further is { } further)
            yield return DraftLine.Text(further);
    }

    // What the school wrote for an earlier year is its own text, and has to be looked through before it is used again.
    private static IEnumerable<DraftLine> Earlier(DraftSource source, string? said, string gap)
    {
        if (said is null)
        {
            yield return DraftLine.Gap(gap);
            yield break;
        }

        yield return DraftLine.Text(said);
        if (source.SaysOf is { } year && year < source.YearStart)
            yield return DraftLine.Gap($"the words above are from the summary of {AcademicYear.TitleOf(year)}: bring them up to date");
    }

    private static IEnumerable<DraftLine> Points(DraftSource source, DraftPlace place)
    {
        var points = source.InPlace.Where(statement => statement.Place == place).Select(statement => DraftLine.Point(statement.Text)).ToList();
        return points.Count == 0 ? [] : points.Prepend(DraftLine.Text("At our school:"));
    }

    private static DraftLine Known(string? text, string gap) => string.IsNullOrWhiteSpace(text) ? DraftLine.Gap(gap) : DraftLine.Text(text.Trim());

    private static string Stage(FactKind kind) => kind switch
    {
        FactKind.MinutesEarlyYears => "early years",
        FactKind.MinutesKeyStage1 => "key stage 1",
        FactKind.MinutesKeyStage2 => "key stage 2",
        _ => "key stage 3",
    };

    private static string Lower(string scheme) => scheme.StartsWith("The ", StringComparison.Ordinal) ? $"t{scheme[1..].TrimEnd('.')}" : scheme.TrimEnd('.');

    private static string Listed(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }
}

/// <param name="Lines">In order; points that follow each other are a list.</param>
public sealed record DraftPart(string Title, IReadOnlyList<DraftLine> Lines);

/// <summary>A paragraph, a point of a list, or a gap that the school fills.</summary>
public sealed record DraftLine(DraftLineKind Kind, string Words)
{
    public bool IsGap => Kind == DraftLineKind.Gap;

    /// <summary>A gap stands in brackets, so that it is seen without its colour and found by a search.</summary>
    public string Shown => IsGap ? $"[School to add: {Words}]" : Words;

    public static DraftLine Text(string words) => new(DraftLineKind.Text, words);

    public static DraftLine Point(string words) => new(DraftLineKind.Point, words);

    public static DraftLine Gap(string words) => new(DraftLineKind.Gap, words);
}

public enum DraftLineKind
{
    Text,
    Point,
    Gap,
}

/// <summary>The part of the template in which something is told.</summary>
public enum DraftPlace
{
    Curriculum,
    CoCurricular,
    Experiences,
}
