using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.FirstAccess;
using MusicHub.Domain;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.FirstAccess.Scenarios;

namespace MusicHub.Web.Features.FirstAccess.Scenarios;

/// <summary>What a scenario starts from, and where its classes are from.</summary>
internal static class ScenarioSource
{
    public static readonly Refusal NothingBooked = new("scenario-nothing-booked", "Nothing is booked in that academic year, or it has no charges", "BookingsOf");

    /// <summary>An empty scenario with the charges of its year (else of the latest year before), and the option in force then.</summary>
    public static async Task<ScenarioDetails> Start(MusicHubDbContext db, int startYear, CancellationToken cancellationToken)
    {
        var charges = await db.ChargesUpTo(startYear, cancellationToken);
        var options = await db.SubsidyOptions.AsNoTracking().Where(option => option.State == OptionState.Adopted && option.StartYear <= startYear).ToListAsync(cancellationToken);
        var option = options.Count == 0 ? null : SubsidyOption.InForce(options, options.Max(known => known.StartYear));
        var rates = new NamedRates(option?.Name ?? "Current", option?.Rates ?? SubsidyRates.None);
        return new(
            null, null, TakeUp.None, null, null,
            charges is null ? new(0, 60, 11, 0, 1, null, []) : ScenarioCharges.Of(charges),
            rates, rates, ResponseTable.Unchanged, ScenarioRanges.Usual, PublishedTable.None);
    }

    /// <summary>Of the year, else of the latest before it that has some.</summary>
    public static Task<FirstAccessCharges?> ChargesUpTo(this MusicHubDbContext db, int startYear, CancellationToken cancellationToken) =>
        db.FirstAccessCharges.AsNoTracking().Where(year => year.StartYear <= startYear).OrderByDescending(year => year.StartYear).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The details that the form says, its classes taken from where it says; a refusal where nothing is booked.</summary>
    /// <param name="known">What the scenario is so far, or starts from.</param>
    public static async Task<(ScenarioDetails? Details, Refusal? Refusal)> Read(ScenarioForm form, int startYear, ScenarioDetails known, MusicHubDbContext db, DateOnly today, CancellationToken cancellationToken)
    {
        switch (form.Source)
        {
            case ScenarioForm.Kept when known.BookingsOf is not null:
                return (form.Read(known.TakeUp, known.BookingsOf, known.TakenOn, known.Charges.Kinds), null);
            case ScenarioForm.Bookings:
                return await db.BookedTakeUp(form.BookingsOf!.Value, cancellationToken) is { TakeUp.Classes: > 0 } booked
                    ? (form.Read(booked.TakeUp, booked.StartYear, today, known.Charges.Kinds), null)
                    : (null, NothingBooked);
            default:
                return (form.Read(TakeUpForm.Read(form.TakeUp, await db.ChargesUpTo(startYear, cancellationToken)), null, null, known.Charges.Kinds), null);
        }
    }

    /// <summary>The refusal at the form's own field: rows that are empty are none of the scenario's.</summary>
    public static Refusal? AtField(this Refusal? refusal, ScenarioForm form)
    {
        if (refusal is null)
            return null;
        return refusal with
        {
            Field = refusal.Code switch
            {
                "scenario-range-wrong" or "scenario-session-range-wrong" or "scenario-response-range-wrong" or "scenario-response-too-strong" => $"Ranges.{refusal.Field}",
                "scenario-take-up-missing" or "scenario-take-up-wrong" => "TakeUp[0].One",
                "scenario-response-wrong" => $"Response[{Row(form, int.Parse(refusal.Field!["Response[".Length..^1], System.Globalization.CultureInfo.InvariantCulture))}].One",
                "scenario-response-twice" => "Response[0].One",
                "scenario-published-wrong" => "Published.Step",
                _ => refusal.Field,
            },
        };
    }

    private static int Row(ScenarioForm form, int filled) => form.Response.FindIndex(row => !row.IsEmpty && form.Response.Take(form.Response.IndexOf(row)).Count(earlier => !earlier.IsEmpty) == filled);
}
