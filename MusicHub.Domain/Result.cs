using System.Diagnostics.CodeAnalysis;

namespace MusicHub.Domain;

/// <summary>Why the domain said no, in words for the person who asked.</summary>
/// <param name="Code">Names the refusal in tests and logs, such as <c>visit-already-recorded</c>.</param>
/// <param name="Message">Says what is wrong and what to do about it.</param>
/// <param name="Field">The property of the request that is at fault, if one is.</param>
public sealed record Refusal(string Code, string Message, string? Field = null);

/// <summary>What the domain answers: done, or refused with a reason. Exceptions are for what cannot happen.</summary>
public readonly struct Result
{
    private Result(Refusal? refusal) => Refusal = refusal;

    public static Result Done { get; }

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Refusal))]
    public bool IsRefused => Refusal is not null;

    public static implicit operator Result(Refusal refusal) => new(refusal);

    /// <summary>For code that knows the answer is yes, such as the demonstration hub.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public void OrThrow()
    {
        if (Refusal is not null)
            throw new InvalidOperationException($"{Refusal.Code}: {Refusal.Message}");
    }
}

/// <summary>As <see cref="Result"/>, with what was made.</summary>
public readonly struct Result<T>
    where T : class
{
    private Result(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    public T? Value { get; }

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Refusal))]
    [MemberNotNullWhen(false, nameof(Value))]
    public bool IsRefused => Refusal is not null;

    public static implicit operator Result<T>(Refusal refusal) => new(null, refusal);

    public static implicit operator Result<T>(T value) => new(value, null);

    /// <inheritdoc cref="Result.OrThrow"/>
    public T OrThrow() =>
        Value ?? throw new InvalidOperationException($"{Refusal?.Code}: {Refusal?.Message}");
}
