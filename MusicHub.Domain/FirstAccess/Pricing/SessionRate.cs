namespace MusicHub.Domain.FirstAccess.Pricing;

/// <summary>What a session costs, how long it lasts, and how many are billed for a term.</summary>
/// <param name="Rate">In pounds. The charges of a year are whole pennies; a model may use any exact figure.</param>
public sealed record SessionRate(decimal Rate, int Minutes, int Sessions)
{
    /// <summary>The full cost of one class for one term.</summary>
    public decimal TermCost => Rate * Sessions;

    /// <summary>Taught to one class in one term.</summary>
    public decimal TermHours => Sessions * Minutes / 60m;

    /// <summary>0 for a session of no length.</summary>
    public decimal PerHour => Minutes == 0 ? 0 : Rate * 60 / Minutes;
}
