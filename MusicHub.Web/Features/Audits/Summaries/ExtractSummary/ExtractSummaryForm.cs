using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Facts;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Audits.Summaries.ExtractSummary;

public sealed class ExtractSummaryForm
{
    public bool? NamesMusicLead { get; set; }

    public bool? NamesSeniorLead { get; set; }

    public bool? NamesHub { get; set; }

    public string? Partners { get; set; }

    public string? Curriculum { get; set; }

    /// <summary>Minutes a week, by the kind of fact.</summary>
    public Dictionary<FactKind, decimal?> Minutes { get; set; } = [];

    public string? Scheme { get; set; }

    public string? Qualifications { get; set; }

    public string? CoCurricular { get; set; }

    public bool? HasChoir { get; set; }

    public bool? HasEnsemble { get; set; }

    public bool? OffersLessons { get; set; }

    public string? Experiences { get; set; }

    public bool? PerformsEachTerm { get; set; }

    public bool? HearsLiveMusic { get; set; }

    public string? Future { get; set; }

    public string? Further { get; set; }

    public string? QualityNote { get; set; }

    internal SummaryContents Contents => new()
    {
        NamesMusicLead = NamesMusicLead,
        NamesSeniorLead = NamesSeniorLead,
        NamesHub = NamesHub,
        Partners = Partners,
        Curriculum = Curriculum,
        Scheme = Scheme,
        Qualifications = Qualifications,
        CoCurricular = CoCurricular,
        HasChoir = HasChoir,
        HasEnsemble = HasEnsemble,
        OffersLessons = OffersLessons,
        Experiences = Experiences,
        PerformsEachTerm = PerformsEachTerm,
        HearsLiveMusic = HearsLiveMusic,
        Future = Future,
        Further = Further,
    };

    internal static ExtractSummaryForm Of(SummarySubject subject)
    {
        var says = subject.Check!.Contents;
        return new()
        {
            NamesMusicLead = says.NamesMusicLead,
            NamesSeniorLead = says.NamesSeniorLead,
            NamesHub = says.NamesHub,
            Partners = says.Partners,
            Curriculum = says.Curriculum,
            Minutes = ExtractSummaryPage.MinutesOf(subject).ToDictionary(kind => kind, kind => FromSummary(subject, kind)),
            Scheme = says.Scheme,
            Qualifications = says.Qualifications,
            CoCurricular = says.CoCurricular,
            HasChoir = says.HasChoir,
            HasEnsemble = says.HasEnsemble,
            OffersLessons = says.OffersLessons,
            Experiences = says.Experiences,
            PerformsEachTerm = says.PerformsEachTerm,
            HearsLiveMusic = says.HearsLiveMusic,
            Future = says.Future,
            Further = says.Further,
            QualityNote = subject.Check.QualityNote,
        };
    }

    /// <summary>What is said of minutes, and is not known from this summary already.</summary>
    internal IEnumerable<(FactKind Kind, decimal Minutes)> Typed(SummarySubject subject) =>
        ExtractSummaryPage.MinutesOf(subject).Where(kind => Minutes.GetValueOrDefault(kind) is { } minutes && minutes != FromSummary(subject, kind)).Select(kind => (kind, Minutes[kind]!.Value));

    private static decimal? FromSummary(SummarySubject subject, FactKind kind) =>
        subject.Facts.GetValueOrDefault(kind) is { } fact && fact.SourceId == subject.Check!.Id ? fact.Number : null;
}

public sealed record ExtractSummaryPage(ExtractSummaryForm Form, SummarySubject Subject)
{
    public static IReadOnlyList<Choice> Answers { get; } = [new("True", "Yes"), new("False", "No")];

    public IReadOnlyList<FactKind> Minutes => MinutesOf(Subject);

    internal static IReadOnlyList<FactKind> MinutesOf(SummarySubject subject) => FactKinds.MinutesFor(Stages.Of(subject.School.Phase));
}
