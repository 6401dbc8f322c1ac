namespace MusicHub.Domain.FirstAccess.Invoices;

/// <summary>Under which number finance knows a school or a trust.</summary>
public sealed class CustomerAccount : Aggregate
{
    public const int LongestNumber = 40;

    public static readonly Refusal NumberWrong = new("customer-number-wrong", $"Enter the customer number, of at most {LongestNumber} characters", "Number");

    private CustomerAccount() => Number = null!;

    /// <summary>The school or the trust.</summary>
    public Guid CustomerId { get; private init; }

    public string Number { get; private set; }

    public static Result<CustomerAccount> Open(Guid customerId, string? number)
    {
        var account = new CustomerAccount { CustomerId = customerId, Number = "" };
        var result = account.Change(number);
        return result.IsRefused ? result.Refusal : account;
    }

    public Result Change(string? number)
    {
        if (string.IsNullOrWhiteSpace(number) || number.Trim().Length > LongestNumber)
            return NumberWrong;
        Number = number.Trim();
        return Result.Done;
    }
}
