namespace MusicHub.Domain.People;

public static class PeopleRefusals
{
    public static readonly Refusal NameMissing = new("person-name-missing", "Enter the person's name.", "Name");

    public static Refusal EmailTaken(string by) =>
        new("email-taken", $"{by} has this e-mail address. Each person needs an address of their own.", "Email");

    public static readonly Refusal OwnRoles = new("own-roles", "You cannot change your own roles. Ask another administrator.");

    public static readonly Refusal SwitchOffSelf = new("switch-off-self", "You cannot switch yourself off. Ask another administrator.");

    public static readonly Refusal NoCalendarAddress = new("no-calendar-address", "There is no calendar address that could be withdrawn.");
}
