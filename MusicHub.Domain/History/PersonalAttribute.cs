namespace MusicHub.Domain.History;

/// <summary>Marks personal data: the history says that it changed, and keeps neither its old nor its new value, so that erasure stays possible.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;
