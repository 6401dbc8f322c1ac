using System.ComponentModel.DataAnnotations;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.FirstAccess.Scenarios;

namespace MusicHub.Web.Features.FirstAccess.Scenarios;

/// <summary>What finance types of a scenario.</summary>
public sealed class ScenarioForm
{
    public const string Typed = "typed";

    public const string Bookings = "bookings";

    /// <summary>The counts that were taken from bookings before stay as they are.</summary>
    public const string Kept = "kept";

    public string? Name { get; set; }

    public string? Note { get; set; }

    /// <summary>Where the take-up is from.</summary>
    public string? Source { get; set; } = Typed;

    public int? BookingsOf { get; set; }

    public List<TakeUpForm> TakeUp { get; set; } = [];

    [Display(Name = "Rate for a session")]
    public decimal? Rate { get; set; }

    [Display(Name = "Minutes of a session")]
    public int? Minutes { get; set; }

    [Display(Name = "Sessions in a term")]
    public int? Sessions { get; set; }

    [Display(Name = "Hire of a set")]
    public decimal? Hire { get; set; }

    [Display(Name = "Sets of instruments a class needs")]
    public int? SetsPerClass { get; set; }

    public decimal? Grant { get; set; }

    public string? OptionName { get; set; }

    [Display(Name = "Subsidy of the 1st term")]
    public decimal? First { get; set; }

    [Display(Name = "Subsidy of the 2nd term")]
    public decimal? Second { get; set; }

    [Display(Name = "Subsidy of the 3rd term")]
    public decimal? Third { get; set; }

    public string? CurrentName { get; set; }

    [Display(Name = "Current subsidy of the 1st term")]
    public decimal? CurrentFirst { get; set; }

    [Display(Name = "Current subsidy of the 2nd term")]
    public decimal? CurrentSecond { get; set; }

    [Display(Name = "Current subsidy of the 3rd term")]
    public decimal? CurrentThird { get; set; }

    public List<ResponseForm> Response { get; set; } = [];

    public RangesForm Ranges { get; set; } = new();

    public PublishedForm Published { get; set; } = new();

    internal static ScenarioForm Of(ScenarioDetails details) => new()
    {
        Name = details.Name,
        Note = details.Note,
        Source = details.BookingsOf is null ? Typed : Kept,
        BookingsOf = details.BookingsOf,
        TakeUp = TakeUpForm.Of(details.BookingsOf is null ? details.TakeUp : Domain.FirstAccess.Scenarios.TakeUp.None),
        Rate = details.Charges.Rate,
        Minutes = details.Charges.Minutes,
        Sessions = details.Charges.Sessions,
        Hire = details.Charges.Hire,
        SetsPerClass = details.Charges.SetsPerClass,
        Grant = details.Charges.Grant,
        OptionName = details.Option.Name,
        First = details.Option.Rates.First,
        Second = details.Option.Rates.Second,
        Third = details.Option.Rates.Third,
        CurrentName = details.Current.Name,
        CurrentFirst = details.Current.Rates.First,
        CurrentSecond = details.Current.Rates.Second,
        CurrentThird = details.Current.Rates.Third,
        Response = ResponseForm.Of(details.Response),
        Ranges = RangesForm.Of(details.Ranges, details.Response.Leaving),
        Published = PublishedForm.Of(details.Published),
    };

    /// <summary>A form that is filled in.</summary>
    /// <param name="takeUp">What the form's source comes to.</param>
    /// <param name="kinds">How ways of teaching differ: as the scenario or its year has it.</param>
    internal ScenarioDetails Read(TakeUp takeUp, int? bookingsOf, DateOnly? takenOn, IReadOnlyList<KindCharges> kinds)
    {
        var response = ResponseForm.Read(Response);
        return new(
            Name,
            Note,
            takeUp,
            bookingsOf,
            takenOn,
            new(Rate!.Value, Minutes!.Value, Sessions!.Value, Hire!.Value, SetsPerClass!.Value, Grant, kinds),
            new(OptionName, new SubsidyRates(First!.Value, Second!.Value, Third!.Value)),
            new(CurrentName, new SubsidyRates(CurrentFirst!.Value, CurrentSecond!.Value, CurrentThird!.Value)),
            response,
            Ranges.Read(response.Leaving),
            Published.Read());
    }
}
