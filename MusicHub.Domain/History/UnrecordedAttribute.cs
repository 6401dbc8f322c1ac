namespace MusicHub.Domain.History;

/// <summary>
/// On an entity: the program's own bookkeeping, whose changes are nobody's action. All others are refused by the database context unless a change is open.
/// On a property: a count that follows from what else has changed, and is not told in the history.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
public sealed class UnrecordedAttribute : Attribute;
