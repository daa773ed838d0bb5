set lock_timeout = '10s';

-- Where an inquiry lies in the order of priorities, of equal ones by deadline: one instant, put off for each priority that is more
-- urgent by more than any two deadlines are apart. Through UTC because only that is immutable.
alter table inquiry.inquiry
    add column ranked_at timestamptz not null generated always as
        (((due_at at time zone 'UTC') + case priority when 'URGENT' then interval '0 days'
                                                      when 'HIGH' then interval '300000 days'
                                                      when 'NORMAL' then interval '600000 days'
                                                      else interval '900000 days' end) at time zone 'UTC') stored;
