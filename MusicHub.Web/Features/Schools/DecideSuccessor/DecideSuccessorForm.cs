using FluentValidation;

namespace MusicHub.Web.Features.Schools.DecideSuccessor;

public sealed class DecideSuccessorForm
{
    public const string None = "none";

    /// <summary>The successor's identity, or <see cref="None"/>.</summary>
    public string? Choice { get; init; }
}

internal sealed class DecideSuccessorValidator : AbstractValidator<DecideSuccessorForm>
{
    public DecideSuccessorValidator(IEnumerable<Guid> successors)
    {
        var known = successors.Select(id => id.ToString()).Append(DecideSuccessorForm.None).ToHashSet();
        RuleFor(form => form.Choice).Must(choice => choice is not null && known.Contains(choice)).WithMessage("Choose the school that the visits count for");
    }
}
