using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.Schools;

namespace MusicHub.Domain.FirstAccess.Charges;

/// <summary>
/// What First Access costs in an academic year, who is subsidised and when requests are taken. Bookings that are confirmed keep
/// what they were confirmed with, whatever is changed here later.
/// </summary>
public sealed class FirstAccessCharges : Aggregate
{
    public const decimal HighestRate = 10_000;

    public const int MostMinutes = 600;

    public const int MostSessions = 60;

    public const int MostInClass = 200;

    public const int LongestCode = 40;

    private readonly List<DeliveryModel> _models = [];

    private FirstAccessCharges()
    {
    }

    /// <summary>The calendar year of the academic year's first September.</summary>
    public int StartYear { get; private init; }

    public decimal Rate { get; private set; }

    public int Minutes { get; private set; }

    public int Sessions { get; private set; }

    public decimal Hire { get; private set; }

    public DateOnly RequestsFrom { get; private set; }

    public DateOnly RequestsUntil { get; private set; }

    public IReadOnlyList<Phase> EligiblePhases { get; private set; } = [];

    public int YearGroups { get; private set; }

    public decimal? Grant { get; private set; }

    public string? VatCode { get; private set; }

    public string? CostCentre { get; private set; }

    public string? Fund { get; private set; }

    public IReadOnlyList<DeliveryModel> Models => _models;

    public string Title => AcademicYear.TitleOf(StartYear);

    public SessionRate SessionRate => new(Rate, Minutes, Sessions);

    public ChargesDetails Details => new()
    {
        Rate = Rate,
        Minutes = Minutes,
        Sessions = Sessions,
        Hire = Hire,
        RequestsFrom = RequestsFrom,
        RequestsUntil = RequestsUntil,
        EligiblePhases = EligiblePhases,
        YearGroups = YearGroups,
        Grant = Grant,
        VatCode = VatCode,
        CostCentre = CostCentre,
        Fund = Fund,
        Models = _models.ToDictionary(model => model.Kind, model => model.Terms),
    };

    public static bool IsRate(decimal rate) => rate is > 0 and <= HighestRate && Pennies.AreWhole(rate);

    public static Result<FirstAccessCharges> Set(int startYear, ChargesDetails details)
    {
        if (startYear is < 2000 or > 2100)
            return CalendarRefusals.YearOutOfRange;
        var charges = new FirstAccessCharges { StartYear = startYear };
        charges._models.AddRange(DeliveryKinds.All.Select(kind => new DeliveryModel(charges, kind, DeliveryTerms.Usual(kind))));
        var result = charges.Change(details);
        return result.IsRefused ? result.Refusal : charges;
    }

    public Result Change(ChargesDetails details)
    {
        if (details.Refusal() is { } refusal)
            return refusal;
        (Rate, Minutes, Sessions, Hire) = (details.Rate, details.Minutes, details.Sessions, details.Hire);
        (RequestsFrom, RequestsUntil, YearGroups, Grant) = (details.RequestsFrom, details.RequestsUntil, details.YearGroups, details.Grant);
        var phases = details.EligiblePhases.Distinct().Order().ToList();
        if (!phases.SequenceEqual(EligiblePhases))
            EligiblePhases = phases;
        (VatCode, CostCentre, Fund) = (Code(details.VatCode), Code(details.CostCentre), Code(details.Fund));
        foreach (var model in _models)
        {
            if (details.Models.TryGetValue(model.Kind, out var terms))
                model.Set(terms);
        }

        return Result.Done;
    }

    public DeliveryModel Model(DeliveryKind kind) => _models.Single(model => model.Kind == kind);

    /// <summary>What a session costs when it is taught so.</summary>
    public SessionRate RateOf(DeliveryKind kind) => Model(kind).RateWith(SessionRate);

    /// <summary>Where on the request window a day lies; only requests inside it are subsidised.</summary>
    public RequestTime TimeOf(DateOnly requestedOn) =>
        requestedOn < RequestsFrom ? RequestTime.BeforeWindow : requestedOn > RequestsUntil ? RequestTime.AfterWindow : RequestTime.InWindow;

    /// <summary>Schools of these phases are subsidised; one of unknown phase is not until somebody says what it is.</summary>
    public bool Subsidises(Phase? phase) => phase is { } known && EligiblePhases.Contains(known);

    private static string? Code(string? code) => string.IsNullOrWhiteSpace(code) ? null : code.Trim();
}

public enum RequestTime
{
    BeforeWindow,
    InWindow,
    AfterWindow,
}
