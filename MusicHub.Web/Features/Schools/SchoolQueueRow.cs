namespace MusicHub.Web.Features.Schools;

/// <summary>A school in a queue: enough to tell it from others of its name.</summary>
/// <param name="Detail">What the queue is about.</param>
/// <param name="Href">Where it is decided; null for those who may not.</param>
public sealed record SchoolQueueRow(Guid Id, string Name, string? Town, int Urn, string Detail, string? Href);
