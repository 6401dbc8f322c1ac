namespace MusicHub.Domain.Schools;

public static class SchoolRefusals
{
    public static readonly Refusal RegionManagerUnknown = new("region-manager-unknown", "Choose a regional manager of the list.", "ManagerId");

    public static readonly Refusal AlreadyLeadSchool = new("already-lead-school", "The school is a Lead School on that day already.", "From");

    public static readonly Refusal NotLeadSchool = new("not-lead-school", "The school is not a Lead School at present.");

    public static readonly Refusal LeadSchoolEndsBeforeStart = new("lead-school-ends-before-start", "The last day must not be before the first.", "On");

    public static readonly Refusal NotAPredecessor = new("not-a-predecessor", "That school is not a predecessor of this one.");

    public static readonly Refusal ContactNameMissing = new("contact-name-missing", "Enter the contact's name.", "Name");

    public static readonly Refusal ContactRoleMissing = new("contact-role-missing", "Choose at least one role.", "Roles");

    public static readonly Refusal ContactLeft = new("contact-left", "This contact has left; add a new one instead.");

    public static readonly Refusal ContactStillThere = new("contact-still-there", "This contact has not left.");

    public static readonly Refusal LeftBeforeStart = new("contact-left-before-start", "The day of leaving must not be before the contact started.", "LeftOn");

    public static readonly Refusal RegionNameMissing = new("region-name-missing", "Enter the region's name.", "Name");

    public static readonly Refusal RegionNameTaken = new("region-name-taken", "Another region has this name.", "Name");

    public static readonly Refusal RegionInUse = new("region-in-use", "This region still has schools, targets or visitors. Give its schools to another region, set its targets to 0 and send its visitors elsewhere first.");

    public static readonly Refusal RegionAreaTwice = new("region-area-twice", "The same district or postcode is listed twice.", "Areas");
}
