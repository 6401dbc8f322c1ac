namespace MusicHub.Domain.People;

/// <summary>Whether a person wants the weekly digest by e-mail. Who has never chosen gets it.</summary>
public sealed class DigestChoice : Aggregate
{
    private DigestChoice()
    {
    }

    public DigestChoice(Guid personId, bool isOn) => (PersonId, IsOn) = (personId, isOn);

    public Guid PersonId { get; private init; }

    public bool IsOn { get; private set; }

    public void Choose(bool isOn) => IsOn = isOn;
}
