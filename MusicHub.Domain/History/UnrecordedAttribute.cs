namespace MusicHub.Domain.History;

/// <summary>On an entity: the program's own bookkeeping, whose changes are nobody's action. All others are refused by the database context unless a change is open.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UnrecordedAttribute : Attribute;
