namespace MusicHub.Web.Features.Contacts.BringContactBack;

public sealed record BringContactBackPage(string Name, string Roles, DateOnly? LeftOn, ContactOwner Owner, int Version);
